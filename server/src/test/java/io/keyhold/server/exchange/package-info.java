@NullMarked
package io.keyhold.server.exchange;

import org.jspecify.annotations.NullMarked;
