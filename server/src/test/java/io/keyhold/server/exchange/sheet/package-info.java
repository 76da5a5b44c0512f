// Says what the module's own package says: on the tests' class path this one is found first.
@NamedInterface("sheet")
@NullMarked
package io.keyhold.server.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
