/**
 * Import and export: a spreadsheet as someone keeps it becomes accounts of the ledger, checked row by row, in batches, and
 * can be taken back; the ledger as someone sees it becomes a spreadsheet.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "kernel :: web",
            "access",
            "organization",
            "account",
            "account :: web",
            "document",
            "handbook",
            "audit"
        })
@NullMarked
package io.keyhold.server.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
