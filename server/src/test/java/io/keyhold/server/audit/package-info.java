@NullMarked
package io.keyhold.server.audit;

import org.jspecify.annotations.NullMarked;
