// Says what the module's own package says: on the tests' class path this one is found first.
@NamedInterface("web")
@NullMarked
package io.keyhold.server.handbook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
