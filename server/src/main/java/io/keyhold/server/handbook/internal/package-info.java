@NullMarked
package io.keyhold.server.handbook.internal;

import org.jspecify.annotations.NullMarked;
