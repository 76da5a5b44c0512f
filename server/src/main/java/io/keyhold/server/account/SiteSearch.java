package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds mines and work sites (AU-6, second rule), to say that an account's trucks run there. */
public interface SiteSearch {
    /**
     * Sites by name; none for who may not change accounts, and none where a restricted account's trucks run.
     *
     * @param words part of the name; blank finds any
     * @param divisionCode a city, or a province for all its cities; null for everywhere
     */
    List<Found> find(Caller caller, String words, @Nullable String divisionCode, int limit);

    /** A site, without its trucks: what runs there may be a rival's customer's. */
    record Found(UUID id, String name, String divisionCode) {}
}
