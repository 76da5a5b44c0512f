@NullMarked
package io.keyhold.server.founding.internal;

import org.jspecify.annotations.NullMarked;
