package io.keyhold.server.desk.web;

import io.keyhold.server.account.Figures;
import io.keyhold.server.desk.OpenGaps;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.registration.RegistrationTasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get about a day's beginning. */
final class DeskAnswers {
    private DeskAnswers() {}

    /** A count, and whether there are more than were counted. */
    record Counted(int value, boolean more) {
        static Counted of(Figures.Count count) {
            return new Counted(count.value(), count.more());
        }
    }

    record TierCount(String tier, int count, boolean more) {}

    record OwnershipCount(String ownership, int count, boolean more) {}

    record RecentAccount(
            UUID id,
            long number,
            String name,
            @Nullable String tier,
            Instant at,
            @Nullable String actor) {}

    record DeskGap(String id, String pack, String clause, String question) {
        static DeskGap of(OpenGaps.OpenGap gap) {
            return new DeskGap(gap.id(), gap.pack(), gap.clause(), gap.question());
        }
    }

    /** An import that waits for its owner or is under way; what its rows came to is null while they are being read. */
    record DeskImport(
            UUID id,
            String fileName,
            String state,
            int rowsDone,
            @Nullable Integer rowsTotal,
            @Nullable Integer ready,
            @Nullable Integer suspect,
            @Nullable Integer bad) {
        static DeskImport of(ImportPage page) {
            var counts = page.counts();
            return new DeskImport(
                    page.id(),
                    page.fileName(),
                    page.state().code(),
                    page.rowsDone(),
                    page.rowsTotal(),
                    counts == null ? null : counts.ready() + counts.toUpdate() + counts.toDistinguish(),
                    counts == null ? null : counts.suspect(),
                    counts == null ? null : counts.bad());
        }
    }

    /** A draft of a handbook that waits for the caller's signature. */
    record DeskDraft(
            UUID id, String pack, String title, @Nullable LocalDate from) {
        static DeskDraft of(Draft draft) {
            return new DeskDraft(draft.id(), draft.pack(), draft.title(), draft.from());
        }
    }

    /** One of the caller's registrations, with what was said of it. */
    record DeskRegistration(
            UUID id,
            long number,
            String writtenName,
            String state,
            String outcome,
            String text,
            @Nullable String clause,
            Instant at,
            @Nullable Instant until) {}

    /** An account that is free again; registrationId is the one by which it is watched. */
    record DeskReopened(
            UUID accountId,
            long number,
            String name,
            Instant at,
            boolean watched,
            @Nullable UUID registrationId) {
        static DeskReopened of(RegistrationTasks.Reopened reopened) {
            return new DeskReopened(
                    reopened.accountId(),
                    reopened.number(),
                    reopened.name(),
                    reopened.at(),
                    reopened.watched(),
                    reopened.registrationId());
        }
    }

    /** What of registrations waits for the caller; the counts go no further than a hundred. */
    record DeskRegistrations(
            int screening,
            int crossing,
            int deals,
            List<DeskRegistration> ending,
            List<DeskRegistration> news,
            List<DeskReopened> reopened) {}

    /**
     * The desk.
     *
     * @param changed accounts of the caller's that changed in the last seven days
     * @param kept accounts the caller answers for
     * @param imports the caller's imports that are not over, or failed
     * @param drafts drafts of handbooks that wait for the caller's signature
     * @param duplicates suspected pairs that wait for the caller's word, counted no further than a hundred
     * @param registrations registrations that wait for the caller, end soon, were ruled on or reopened
     * @param gaps what the handbook leaves open, for those who may read it
     */
    record Desk(
            int accounts,
            boolean accountsMore,
            List<TierCount> tiers,
            List<OwnershipCount> ownership,
            int undecided,
            boolean undecidedMore,
            Counted changed,
            Counted kept,
            List<RecentAccount> recent,
            List<DeskImport> imports,
            List<DeskDraft> drafts,
            int duplicates,
            DeskRegistrations registrations,
            List<DeskGap> gaps) {
        static Desk of(
                Figures.Totals totals,
                Counted changed,
                List<RecentAccount> recent,
                List<DeskImport> imports,
                List<DeskDraft> drafts,
                int duplicates,
                DeskRegistrations registrations,
                List<DeskGap> gaps) {
            return new Desk(
                    totals.accounts().value(),
                    totals.accounts().more(),
                    tiers(totals.tiers()),
                    ownership(totals.ownerships()),
                    totals.undecided().value(),
                    totals.undecided().more(),
                    changed,
                    Counted.of(totals.kept()),
                    recent,
                    imports,
                    drafts,
                    duplicates,
                    registrations,
                    gaps);
        }

        private static List<TierCount> tiers(Map<String, Figures.Count> counts) {
            return counts.entrySet().stream()
                    .map(each -> new TierCount(
                            each.getKey(),
                            each.getValue().value(),
                            each.getValue().more()))
                    .toList();
        }

        private static List<OwnershipCount> ownership(Map<String, Figures.Count> counts) {
            return counts.entrySet().stream()
                    .map(each -> new OwnershipCount(
                            each.getKey(),
                            each.getValue().value(),
                            each.getValue().more()))
                    .toList();
        }
    }
}
