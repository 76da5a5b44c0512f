/** What every module stands on: ids, clocks, tenant transactions, counters, outcomes and how they become HTTP answers. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package io.keyhold.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
