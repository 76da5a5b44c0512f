/** Documents as PDF: markup in, pages out that look the same on every printer, with no thought of what stands in them. */
@NamedInterface("print")
@NullMarked
package io.keyhold.server.document.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
