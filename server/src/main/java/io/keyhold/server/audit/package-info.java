/**
 * What every change left behind: who did what to which subject, when and why, and what the subject was then; and the receipts that
 * prove what came in first.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "kernel :: web"})
@NullMarked
package io.keyhold.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
