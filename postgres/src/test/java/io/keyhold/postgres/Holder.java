package io.keyhold.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process that holds a server until it is killed. Arguments: home, folder of programs, then {@code hold} or {@code write}:
 * the latter inserts rows and prints each number once its commit is acknowledged.
 */
final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var postgres = EmbeddedPostgres.in(Path.of(arguments[0]))
                    .binariesIn(Path.of(arguments[1]))
                    .start();
            say("ready");
            if (arguments[2].equals("write")) {
                write(postgres);
            }
            Thread.sleep(600_000);
        } catch (PostgresStartException e) {
            say(String.valueOf(e.reason() + " " + e.getMessage()).replace('\n', ' '));
        }
    }

    private static void write(RunningPostgres postgres) throws SQLException {
        Sql.run(postgres, postgres.owner(), "CREATE TABLE IF NOT EXISTS line (number bigint PRIMARY KEY, filler text)");
        try (var connection = postgres.connect(postgres.owner());
                var insert = connection.prepareStatement(
                        "INSERT INTO line SELECT coalesce(max(number), 0) + 1, repeat('x', 500) FROM line RETURNING number")) {
            while (true) {
                try (var rows = insert.executeQuery()) {
                    rows.next();
                    say(rows.getString(1));
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
