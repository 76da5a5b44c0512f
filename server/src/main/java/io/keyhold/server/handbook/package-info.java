/** The handbook in force: a company's versions and choices, evaluation, the catalogue of facts, the log of decisions. */
@ApplicationModule(
        displayName = "Handbook",
        allowedDependencies = {"kernel", "kernel :: web", "audit"})
@NullMarked
package io.keyhold.server.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
