package io.keyhold.server.organization;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The companies that use this installation. */
public interface Tenants {
    /** Founds a company with nothing in it. Runs in a transaction of its own, outside every company. */
    Tenant found(String name, String ownBrand, ZoneId zone, boolean demo);

    /** Calls the company's own trucks by another name from now on; what is stored under the old one is the caller's to rename. */
    void callOwnBrand(Actor actor, String brand);

    /** The company of this id. */
    Optional<Tenant> find(UUID tenantId);

    /** All companies, oldest first. */
    List<Tenant> all();
}
