package io.keyhold.postgres;

/** A database role and its password; printed without the password. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user + ":***";
    }
}
