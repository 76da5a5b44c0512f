/** Keyhold's application: a modular monolith whose modules are business nouns, one package each. */
@NullMarked
package io.keyhold.server;

import org.jspecify.annotations.NullMarked;
