@NullMarked
package io.keyhold.server.desk.internal;

import org.jspecify.annotations.NullMarked;
