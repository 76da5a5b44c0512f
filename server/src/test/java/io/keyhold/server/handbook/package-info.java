@NullMarked
package io.keyhold.server.handbook;

import org.jspecify.annotations.NullMarked;
