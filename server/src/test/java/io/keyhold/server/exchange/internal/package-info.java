@NullMarked
package io.keyhold.server.exchange.internal;

import org.jspecify.annotations.NullMarked;
