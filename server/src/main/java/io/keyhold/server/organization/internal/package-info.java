@NullMarked
package io.keyhold.server.organization.internal;

import org.jspecify.annotations.NullMarked;
