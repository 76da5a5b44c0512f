/**
 * Copies a whole database into one file and back, over JDBC: {@link io.keyhold.postgres.backup.DatabaseExport} and
 * {@link io.keyhold.postgres.backup.DatabaseImport}. Knows no table by name but Flyway's own.
 */
@NullMarked
package io.keyhold.postgres.backup;

import org.jspecify.annotations.NullMarked;
