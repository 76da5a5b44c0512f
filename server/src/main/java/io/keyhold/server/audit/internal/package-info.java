@NullMarked
package io.keyhold.server.audit.internal;

import org.jspecify.annotations.NullMarked;
