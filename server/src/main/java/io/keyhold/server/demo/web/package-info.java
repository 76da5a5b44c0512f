@NullMarked
package io.keyhold.server.demo.web;

import org.jspecify.annotations.NullMarked;
