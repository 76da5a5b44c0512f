@NullMarked
package io.keyhold.server.registration;

import org.jspecify.annotations.NullMarked;
