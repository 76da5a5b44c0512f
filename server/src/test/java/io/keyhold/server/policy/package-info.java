@NullMarked
package io.keyhold.server.policy;

import org.jspecify.annotations.NullMarked;
