/** Who belongs where: units, positions, people, memberships and territories, each with its dates. */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"kernel", "kernel :: web", "audit"})
@NullMarked
package io.keyhold.server.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
