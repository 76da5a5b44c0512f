@NullMarked
package io.keyhold.server.document.web;

import org.jspecify.annotations.NullMarked;
