/**
 * PostgreSQL 18 started inside the product: durable, password-protected, one server for each home folder.
 *
 * <p>{@code EmbeddedPostgres.in(home).start()} unpacks the server once, creates its data folder, the database
 * {@code keyhold} and its two roles, and answers a {@link io.keyhold.postgres.RunningPostgres}. Knows nothing of tables.
 */
@NullMarked
package io.keyhold.postgres;

import org.jspecify.annotations.NullMarked;
