@NullMarked
package io.keyhold.server.audit.web;

import org.jspecify.annotations.NullMarked;
