@NullMarked
package io.keyhold.server.policy.web;

import org.jspecify.annotations.NullMarked;
