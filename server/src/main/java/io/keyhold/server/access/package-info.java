/** Who may do what to which rows: sign-in, tokens, roles, permissions, the one scope predicate. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "kernel :: web", "audit", "organization"})
@NullMarked
package io.keyhold.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
