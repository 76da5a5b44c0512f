@NullMarked
package io.keyhold.rules;

import org.jspecify.annotations.NullMarked;
