@NullMarked
package io.keyhold.server.document;

import org.jspecify.annotations.NullMarked;
