/** A truck maker with people, dealers and a ledger to try the product with, and the time machine that moves its day forward. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "kernel :: web",
            "audit",
            "handbook",
            "organization",
            "access",
            "account",
            "policy",
            "registration"
        })
@NullMarked
package io.keyhold.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
