/** Founds a company: its head office, its handbook, and its first administrator with a password for one sign-in. */
@ApplicationModule(
        displayName = "Founding",
        allowedDependencies = {"kernel", "handbook", "organization", "access"})
@NullMarked
package io.keyhold.server.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
