@NullMarked
package io.keyhold.matching;

import org.jspecify.annotations.NullMarked;
