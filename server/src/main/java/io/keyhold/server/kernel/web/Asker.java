package io.keyhold.server.kernel.web;

import java.util.UUID;

/**
 * Who asks over HTTP, as far as a module below {@code access} needs to know. Controllers take it as an argument; access supplies it
 * for every signed-in request.
 */
public interface Asker {
    UUID tenantId();

    UUID personId();

    /** The person's name. */
    String name();

    /** Whether a role of the person's allows it; the code is a permission's, such as {@code handbook.read}. */
    boolean may(String permission);
}
