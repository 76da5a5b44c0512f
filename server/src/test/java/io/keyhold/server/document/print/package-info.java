// Says what the module's own package says: on the tests' class path this one is found first.
@NamedInterface("print")
@NullMarked
package io.keyhold.server.document.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
