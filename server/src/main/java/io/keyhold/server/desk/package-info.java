/**
 * Where the day begins: a caller's key figures and what waits, and the one search over accounts, people and clauses. It reads many
 * modules' faces and keeps nothing, so it stands at the edge, where none of those modules need know of it.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "kernel",
            "kernel :: web",
            "handbook",
            "organization",
            "access",
            "account",
            "exchange",
            "policy",
            "registration"
        })
@NullMarked
package io.keyhold.server.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
