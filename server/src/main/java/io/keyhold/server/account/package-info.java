/** The ledger (客户信息台帐): accounts with what they hold, who speaks for them, how they belong together, and their tier. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"kernel", "kernel :: web", "audit", "handbook", "organization", "access"})
@NullMarked
package io.keyhold.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
