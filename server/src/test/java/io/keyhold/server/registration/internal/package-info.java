@NullMarked
package io.keyhold.server.registration.internal;

import org.jspecify.annotations.NullMarked;
