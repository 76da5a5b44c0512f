@NullMarked
package io.keyhold.server.access;

import org.jspecify.annotations.NullMarked;
