@NullMarked
package io.keyhold.server.organization;

import org.jspecify.annotations.NullMarked;
