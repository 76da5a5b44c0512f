/** Registrations (报备): who claims a customer's purchase intent, what the handbook makes of it, the protection won, its deal or its end. */
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {
            "kernel",
            "kernel :: web",
            "audit",
            "handbook",
            "organization",
            "access",
            "account",
            "document",
            "document :: print",
            "exchange",
            "exchange :: sheet"
        })
@NullMarked
package io.keyhold.server.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
