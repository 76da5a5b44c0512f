package io.keyhold.server.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a handbook's next version.
 *
 * @param base the version it changes; null when the company has none of this pack
 * @param takesTemplate whether it takes in the pack as shipped now
 * @param revision counts every change of the draft, from 1
 * @param undo what undoing takes back; null when there is nothing
 * @param redo what was taken back last
 * @param conflicts places where it and a newer version say different things, yet to be settled
 * @param from the first day in force it is handed in for
 * @param existingFrom the day from which what earlier versions decided is decided again
 * @param signatures those of the present round
 * @param published the version it became
 */
public record Draft(
        UUID id,
        String pack,
        String title,
        DraftState state,
        @Nullable Integer base,
        boolean takesTemplate,
        long revision,
        @Nullable StepDone undo,
        @Nullable StepDone redo,
        List<Conflict> conflicts,
        @Nullable LocalDate from,
        @Nullable LocalDate existingFrom,
        @Nullable String note,
        List<Signature> signatures,
        @Nullable Integer published,
        UUID createdBy,
        Instant createdAt,
        UUID changedBy,
        Instant changedAt) {

    /**
     * What a step did.
     *
     * @param kind of edit, such as {@code cell}
     * @param in the table, topic or file it was done in
     * @param at the row, case or path, where it has one
     * @param more further edits done with it
     */
    public record StepDone(String kind, String in, @Nullable String at, int more) {}

    /**
     * Two texts for one place of a file, in the section and row named where known.
     *
     * @param id counts from 0 within the draft
     * @param line where mine began when the two were merged, from 1
     */
    public record Conflict(
            int id,
            String file,
            int line,
            @Nullable String section,
            @Nullable String row,
            String mine,
            String theirs) {}

    /**
     * One signature of a round.
     *
     * @param part the step of the pack's approval chain it was given for
     * @param remark why it was refused, or what the signer wished to say
     * @param at the business instant
     */
    public record Signature(
            String part,
            String role,
            UUID personId,
            boolean agreed,
            @Nullable String remark,
            Instant at) {}
}
