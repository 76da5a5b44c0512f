package io.keyhold.server.access;

import java.util.Optional;

/** Which fields a caller may not see: an unseen field is shown as masked, never as missing. */
public interface Masks {
    /** The mask over fields that take the permission; empty when the caller may see them. */
    Optional<Mask> over(Caller caller, Permission permission);
}
