@NullMarked
package io.keyhold.server;

import org.jspecify.annotations.NullMarked;
