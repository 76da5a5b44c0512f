package io.keyhold.server.registration.web;

import io.keyhold.server.registration.RegistrationPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as clients get them, with everything that is to be said in the reader's language. */
final class RegistrationAnswers {
    private RegistrationAnswers() {}

    /** A code and its words. */
    record Coded(String code, String label) {}

    record PlaceView(String code, String name) {}

    /** What was said of a registration; gap and question only where the handbook leaves something open. */
    record OutcomeView(
            String code,
            String text,
            @Nullable String clause,
            @Nullable String pack,
            @Nullable Integer version,
            @Nullable String gap,
            @Nullable String question,
            List<UUID> decisions) {}

    /** An account; one the reader may not see has neither id nor number nor name. */
    record AccountView(
            @Nullable UUID id,
            @Nullable Long number,
            @Nullable String name,
            boolean visible) {}

    record ContactView(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            String legalBasis,
            String source,
            boolean erased) {}

    record ModelView(String modelClass, long quantity) {}

    record RegistrantView(UUID personId, String person, UUID unitId, String unit, UUID keeperId, String keeper) {}

    /** In fen; the amount between is undecided while the gap is open. */
    record RewardView(boolean entitled, long least, long most, String undecidedGap) {}

    record DealView(
            String kind,
            String number,
            long vehicles,
            LocalDate on,
            List<AttachmentView> attachments,
            Instant reportedAt,
            @Nullable Instant verifiedAt) {}

    /** A photo or paper; one whose content was erased has no name. */
    record AttachmentView(UUID id, @Nullable String name) {}

    record QueueView(int position) {}

    record ReceiptView(long number, Instant at, String code, String hash) {}

    record Can(
            AbilityView withdraw,
            AbilityView reportDeal,
            AbilityView verifyDeal,
            AbilityView screen,
            AbilityView approveCrossing,
            AbilityView transfer,
            AbilityView renew,
            AbilityView watch,
            AbilityView eraseContact) {}

    record AbilityView(
            boolean allowed,
            @Nullable String reason,
            @Nullable String clause) {
        static AbilityView of(RegistrationPage.Ability ability) {
            return new AbilityView(ability.allowed(), ability.reason(), ability.clause());
        }
    }

    /** A registration. */
    record RegistrationView(
            UUID id,
            long number,
            long version,
            @Nullable ReceiptView receipt,
            String state,
            OutcomeView outcome,
            @Nullable Instant protectedFrom,
            @Nullable Instant protectedUntil,
            @Nullable Instant takenUntil,
            PlaceView place,
            @Nullable AccountView account,
            String writtenName,
            @Nullable String uscc,
            ContactView contact,
            List<ModelView> models,
            long vehicles,
            @Nullable Coded productLine,
            LocalDate expectedOn,
            @Nullable Coded use,
            boolean tender,
            @Nullable String rivals,
            @Nullable Coded source,
            @Nullable Coded leadClass,
            List<AttachmentView> attachments,
            @Nullable String note,
            @Nullable UUID previousId,
            @Nullable String progress,
            RegistrantView registrant,
            Instant submittedAt,
            Instant receivedAt,
            @Nullable Coded passedTo,
            @Nullable RewardView reward,
            @Nullable DealView deal,
            @Nullable QueueView queue,
            boolean watched,
            @Nullable String reason,
            Can can) {}

    /** A registration in a list. */
    record RegistrationItem(
            UUID id,
            long number,
            @Nullable Long receiptNumber,
            String state,
            Coded outcome,
            @Nullable String clause,
            String writtenName,
            @Nullable AccountView account,
            PlaceView place,
            String person,
            String unit,
            long vehicles,
            LocalDate expectedOn,
            Instant receivedAt,
            @Nullable Instant protectedUntil,
            @Nullable Instant takenUntil) {}

    /** One page; next goes into the next request's {@code after}. */
    record RegistrationItems(
            List<RegistrationItem> items, @Nullable String next) {}

    record HistoryItem(
            long version,
            Coded action,
            @Nullable String actor,
            @Nullable String reason,
            Instant at,
            Instant recordedAt,
            @Nullable String state,
            @Nullable Coded outcome,
            @Nullable String clause) {}

    /** Who is protected on a candidate's account; endsForEarlier: saying "the same" ends it, since this one was received before (AU-9). */
    record HolderView(
            UUID registrationId,
            long number,
            @Nullable Long receiptNumber,
            String unit,
            @Nullable Instant until,
            boolean endsForEarlier) {}

    record CandidateView(
            UUID accountId,
            long number,
            String name,
            @Nullable String uscc,
            String state,
            String verdict,
            int score,
            List<String> reasons,
            @Nullable HolderView holder) {}

    /** What the form offers; progressAsked: who registers an account again says what was achieved; cannot says why nothing can be registered. */
    record FormView(
            @Nullable String pack,
            @Nullable Integer version,
            List<Coded> sources,
            List<Coded> leadClasses,
            List<Coded> uses,
            List<Coded> productLines,
            boolean progressAsked,
            @Nullable Coded cannot) {}

    record TerritoryItem(
            UUID accountId,
            long number,
            String name,
            @Nullable PlaceView place,
            boolean isProtected,
            @Nullable Instant until,
            boolean mine) {}

    record TerritoryItems(
            List<TerritoryItem> items, @Nullable String next) {}

    /** How many accounts of a place are protected and free; more: there are more than were counted. */
    record PlaceCount(PlaceView place, @Nullable String province, long taken, long free, boolean more) {}
}
