/** Sign-in over HTTP, and the administration of units, people and access; organization stands below, so its pages are here. */
@NullMarked
package io.keyhold.server.access.web;

import org.jspecify.annotations.NullMarked;
