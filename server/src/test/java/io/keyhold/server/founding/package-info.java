@NullMarked
package io.keyhold.server.founding;

import org.jspecify.annotations.NullMarked;
