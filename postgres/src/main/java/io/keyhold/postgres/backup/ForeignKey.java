package io.keyhold.postgres.backup;

/** A foreign key, by the words that drop it and make it anew. */
record ForeignKey(String table, String name, String definition) {
    String drop() {
        return "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, name);
    }

    String add() {
        return "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(table, name, definition);
    }
}
