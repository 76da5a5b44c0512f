/** Changes of handbooks: drafts, what they would change, who signs them, and their publication. */
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {
            "kernel",
            "kernel :: web",
            "audit",
            "handbook",
            "handbook :: web",
            "organization",
            "access",
            "account",
            "exchange :: sheet"
        })
@NullMarked
package io.keyhold.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
