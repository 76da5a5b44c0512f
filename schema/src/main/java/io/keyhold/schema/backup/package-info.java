/** The commands {@code bin/keyhold backup FILE} and {@code bin/keyhold restore FILE}. */
@NullMarked
package io.keyhold.schema.backup;

import org.jspecify.annotations.NullMarked;
