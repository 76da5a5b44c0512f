@NullMarked
package io.keyhold.server.desk.web;

import org.jspecify.annotations.NullMarked;
