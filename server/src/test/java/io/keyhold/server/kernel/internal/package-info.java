@NullMarked
package io.keyhold.server.kernel.internal;

import org.jspecify.annotations.NullMarked;
