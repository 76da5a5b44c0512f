@NullMarked
package io.keyhold.server.exchange.sheet;

import org.jspecify.annotations.NullMarked;
