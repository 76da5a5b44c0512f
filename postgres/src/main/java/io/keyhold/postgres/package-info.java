@NullMarked
package io.keyhold.postgres;

import org.jspecify.annotations.NullMarked;
