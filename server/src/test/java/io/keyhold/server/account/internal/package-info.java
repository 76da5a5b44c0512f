@NullMarked
package io.keyhold.server.account.internal;

import org.jspecify.annotations.NullMarked;
