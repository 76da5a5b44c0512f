@NullMarked
package io.keyhold.server.policy.internal;

import org.jspecify.annotations.NullMarked;
