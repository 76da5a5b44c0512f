package io.keyhold.server.handbook;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a company's handbook, with every version it adopted and the choices it made for the handbook's gaps. */
public interface Handbooks {
    /** The handbook, compiled and kept in memory; without any version when the company adopted none, and then undecided on everything. */
    Handbook of(UUID tenantId);

    /** One handbook of the company by its pack's id. */
    Optional<Handbook> of(UUID tenantId, String pack);

    /** All the company's handbooks, the one adopted first leading. */
    List<Handbook> all(UUID tenantId);

    /**
     * The handbook by which what was decided before is decided again: a version counts from the day on which it applies to existing
     * subjects, which may lie after its first day.
     */
    Handbook forExisting(UUID tenantId);

    /** One handbook of the company as it would be with this pack as its newest version; the company's choices settle its gaps. */
    Handbook with(UUID tenantId, Pack draft);

    /** The versions of one handbook, the oldest first. */
    List<PublishedVersion> published(UUID tenantId, String pack);

    /** The files of the shipped pack that the company took in last; none where it never took one. */
    Optional<Map<String, String>> takenTemplate(UUID tenantId, String pack);

    /** The packs shipped with the product. */
    List<Pack> templates();

    /**
     * Adopts a shipped pack as the company's next version of it.
     *
     * @return the version, or a refusal: no such template, choices that are none, or a first day that would change the past
     */
    Outcome<PackRef> adopt(AdoptHandbook command);

    /**
     * Puts a version into force.
     *
     * @return the version, or a refusal: {@code newer-version-published} since the draft was begun, a first day that would change the
     *     past, or one before the newest version's
     */
    Outcome<PackRef> publish(PublishVersion command);

    /**
     * Settles a gap from a day on.
     *
     * @return the newest version it counts for, or a refusal: no such handbook, no choice of that gap, or a first day that would change the past
     */
    Outcome<PackRef> choose(ChooseForGap command);
}
