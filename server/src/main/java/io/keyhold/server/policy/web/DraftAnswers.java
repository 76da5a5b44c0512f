package io.keyhold.server.policy.web;

import io.keyhold.rules.Finding;
import io.keyhold.rules.Label;
import io.keyhold.server.policy.Draft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get about drafts. */
final class DraftAnswers {
    private DraftAnswers() {}

    record PersonRef(UUID id, String name) {}

    record StepView(String kind, String in, @Nullable String at, int more) {
        static @Nullable StepView of(Draft.@Nullable StepDone done) {
            return done == null ? null : new StepView(done.kind(), done.in(), done.at(), done.more());
        }
    }

    record ConflictView(
            int id,
            String file,
            @Nullable String section,
            @Nullable String row,
            String mine,
            String theirs) {
        static ConflictView of(Draft.Conflict conflict) {
            return new ConflictView(
                    conflict.id(),
                    conflict.file(),
                    conflict.section(),
                    conflict.row(),
                    conflict.mine(),
                    conflict.theirs());
        }
    }

    /** A part of signing; without {@code by} nobody has signed it yet. */
    record PartView(
            String part,
            Label label,
            String role,
            String clause,
            @Nullable PersonRef by,
            @Nullable Boolean agreed,
            @Nullable String remark,
            @Nullable Instant at) {}

    record Allowed(boolean allowed, @Nullable String reason) {}

    /** A draft in a list. */
    record DraftRow(
            UUID id,
            String pack,
            String title,
            String state,
            @Nullable Integer base,
            boolean takesTemplate,
            @Nullable LocalDate from,
            @Nullable Integer published,
            PersonRef createdBy,
            PersonRef changedBy,
            Instant changedAt) {}

    /** How much there is to say about a draft. */
    record Counts(long faults, long warnings, long notes, int cases, long casesFailing, int differences) {}

    /**
     * A draft.
     *
     * @param newest the newest version there is; another than {@code base} when one was published since
     * @param signatures the parts of signing in order, with those given in the latest round
     * @param next the part asked for now; null when none is
     * @param can by command: edit, submit, sign, recall, publish, rebase, withdraw
     */
    record DraftView(
            UUID id,
            String pack,
            Label packTitle,
            String title,
            String state,
            @Nullable Integer base,
            @Nullable Integer newest,
            boolean takesTemplate,
            long revision,
            @Nullable StepView undo,
            @Nullable StepView redo,
            List<ConflictView> conflicts,
            @Nullable LocalDate from,
            @Nullable LocalDate existingFrom,
            @Nullable String note,
            List<PartView> signatures,
            @Nullable String next,
            @Nullable Integer published,
            Counts counts,
            Map<String, Allowed> can,
            PersonRef createdBy,
            Instant createdAt,
            PersonRef changedBy,
            Instant changedAt) {}

    record FileView(String file, String text) {}

    record FilesView(long revision, List<FileView> files) {}

    /**
     * A finding.
     *
     * @param witness facts to try it with, on {@code on}
     */
    record FindingView(
            String kind,
            String severity,
            String file,
            int line,
            @Nullable String clause,
            @Nullable String decision,
            List<String> rows,
            @Nullable String gap,
            @Nullable WitnessView witness,
            Label text,
            Label cure) {
        static FindingView of(Finding finding) {
            var witness = finding.witness();
            return new FindingView(
                    code(finding.kind()),
                    code(finding.severity()),
                    finding.where().file(),
                    finding.where().line(),
                    finding.clause(),
                    finding.decision(),
                    finding.rows(),
                    finding.gap(),
                    witness == null ? null : new WitnessView(witness.on(), witness.facts()),
                    finding.text(),
                    finding.cure());
        }
    }

    record WitnessView(LocalDate on, Map<String, Object> facts) {}

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
