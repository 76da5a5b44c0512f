package io.keyhold.postgres.backup;

/**
 * A table as COPY needs it.
 *
 * @param name schema and name, quoted where need be
 * @param columns all but the generated ones, quoted and in order
 * @param reference whether its comment says "reference": such tables hold rows from the start
 * @param guarded whether row-level security is on
 * @param forced whether it binds the owner too
 */
record Table(String name, String columns, boolean reference, boolean guarded, boolean forced) {
    String copyOut() {
        return "COPY (SELECT %s FROM %s) TO STDOUT".formatted(columns, name);
    }

    String copyIn() {
        return "COPY %s (%s) FROM STDIN".formatted(name, columns);
    }
}
