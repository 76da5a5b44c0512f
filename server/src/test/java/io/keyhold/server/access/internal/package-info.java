@NullMarked
package io.keyhold.server.access.internal;

import org.jspecify.annotations.NullMarked;
