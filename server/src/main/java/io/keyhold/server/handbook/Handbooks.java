package io.keyhold.server.handbook;

import io.keyhold.rules.Handbook;
import java.util.UUID;

/** Gives a company's handbook, with every version it adopted and the choices it made for the handbook's gaps. */
public interface Handbooks {
    /** The handbook, compiled and kept in memory; without any version when the company adopted none, and then undecided on everything. */
    Handbook of(UUID tenantId);
}
