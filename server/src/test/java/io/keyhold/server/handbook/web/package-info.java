@NullMarked
package io.keyhold.server.handbook.web;

import org.jspecify.annotations.NullMarked;
