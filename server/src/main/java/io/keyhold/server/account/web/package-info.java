@NullMarked
package io.keyhold.server.account.web;

import org.jspecify.annotations.NullMarked;
