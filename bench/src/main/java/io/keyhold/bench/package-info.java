/** Measures the product as its users meet it: whole, over HTTP, on its own PostgreSQL. */
@NullMarked
package io.keyhold.bench;

import org.jspecify.annotations.NullMarked;
