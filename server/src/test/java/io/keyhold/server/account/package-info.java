@NullMarked
package io.keyhold.server.account;

import org.jspecify.annotations.NullMarked;
