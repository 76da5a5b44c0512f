/** How outcomes become HTTP answers: RFC 9457 problems with a code, the clause and what to do. */
@NamedInterface("web")
@NullMarked
package io.keyhold.server.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
