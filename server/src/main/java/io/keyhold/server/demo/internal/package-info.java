@NullMarked
package io.keyhold.server.demo.internal;

import org.jspecify.annotations.NullMarked;
