@NullMarked
package io.keyhold.server.kernel;

import org.jspecify.annotations.NullMarked;
