@NullMarked
package io.keyhold.server.exchange.web;

import org.jspecify.annotations.NullMarked;
