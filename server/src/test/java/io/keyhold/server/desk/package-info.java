@NullMarked
package io.keyhold.server.desk;

import org.jspecify.annotations.NullMarked;
