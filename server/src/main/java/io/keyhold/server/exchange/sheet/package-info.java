/** Reading and writing spreadsheets as streams, with no thought of what stands in them. */
@NamedInterface("sheet")
@NullMarked
package io.keyhold.server.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
