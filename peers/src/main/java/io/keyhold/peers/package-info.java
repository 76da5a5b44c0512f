/** Other engines beside ours: KIE and Operaton decide by the DMN we export. Measures and compares; no part of the product. */
@NullMarked
package io.keyhold.peers;

import org.jspecify.annotations.NullMarked;
