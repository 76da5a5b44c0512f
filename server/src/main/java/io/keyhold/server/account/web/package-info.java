/** The ledger over HTTP. What else asks for parts of it takes the same filter. */
@NamedInterface("web")
@NullMarked
package io.keyhold.server.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
