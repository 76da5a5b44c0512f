@NullMarked
package io.keyhold.server.demo;

import org.jspecify.annotations.NullMarked;
