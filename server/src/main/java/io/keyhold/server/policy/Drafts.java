package io.keyhold.server.policy;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Handbook;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of the company's handbooks. Whoever changes one names the revision he saw; another one is refused as stale. All of it asks
 * for {@code handbook.draft}, reading for {@code handbook.read}.
 */
public interface Drafts {
    Optional<Draft> find(Caller caller, UUID id);

    /** The newest hundred, of one pack or of all. */
    List<Draft> list(Caller caller, @Nullable String pack);

    /** Drafts that wait for a signature this caller may give, the one waiting longest leading. */
    List<Draft> waitingFor(Caller caller);

    /** What a draft says, and what is to be said about it. */
    Optional<DraftReading> reading(Caller caller, UUID id);

    /**
     * The company's handbook as it would be with the draft in force from a day on.
     *
     * @return the handbook, or a refusal: no such draft, or one that drops what the company chose for a gap
     */
    Outcome<Handbook> handbook(Caller caller, UUID id, LocalDate from);

    /**
     * Begins a draft on the newest version, or takes the pack as shipped now into it.
     *
     * @return the draft, or a refusal: no such handbook or template, a template that brings nothing new
     */
    Outcome<Draft> begin(Caller caller, BeginDraft command);

    /**
     * Does all of the edits or none. The pack stays readable: a draft may have faults, but not such that it cannot be shown.
     *
     * @return the draft, or a refusal: {@code edit-refused} with the findings, {@code stale}, not a draft any more
     */
    Outcome<Draft> edit(Caller caller, UUID id, long revision, List<Edit> edits);

    Outcome<Draft> undo(Caller caller, UUID id, long revision);

    Outcome<Draft> redo(Caller caller, UUID id, long revision);

    /** Settles a conflict by one of the two texts. */
    Outcome<Draft> settle(Caller caller, UUID id, long revision, int conflict, Side side);

    /** Brings the draft up to the newest version: what both changed in one place becomes a conflict. */
    Outcome<Draft> rebase(Caller caller, UUID id, long revision);

    Outcome<Draft> withdraw(Caller caller, UUID id, long revision);

    /** Which text of a conflict counts. */
    enum Side {
        MINE,
        THEIRS
    }
}
