@NullMarked
package io.keyhold.server.registration.web;

import org.jspecify.annotations.NullMarked;
