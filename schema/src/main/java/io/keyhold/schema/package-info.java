@NullMarked
package io.keyhold.schema;

import org.jspecify.annotations.NullMarked;
