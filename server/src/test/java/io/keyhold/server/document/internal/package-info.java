@NullMarked
package io.keyhold.server.document.internal;

import org.jspecify.annotations.NullMarked;
