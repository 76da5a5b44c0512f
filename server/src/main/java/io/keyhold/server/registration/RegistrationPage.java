package io.keyhold.server.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as one may see it.
 *
 * @param account the account it is about; null while unknown, or when the reader may not see it
 * @param takenUntil until when someone else is protected; null also while that one's deal is being verified
 * @param passedTo the channel the account belongs to, a code of the handbook
 * @param queuePosition how many registrations head office received before it and has not screened; null when it waits for nothing
 */
public record RegistrationPage(
        UUID id,
        long number,
        long version,
        RegistrationState state,
        @Nullable Receipt receipt,
        Verdict verdict,
        @Nullable Account account,
        boolean accountHidden,
        Intent intent,
        Registrant registrant,
        Instant submittedAt,
        Instant receivedAt,
        @Nullable Instant protectedFrom,
        @Nullable Instant protectedUntil,
        @Nullable Instant takenUntil,
        @Nullable String passedTo,
        @Nullable Reward reward,
        @Nullable Deal deal,
        @Nullable Integer queuePosition,
        boolean watched,
        @Nullable String reason,
        Map<Act, Ability> can) {

    /** Proof of the registration. */
    public record Receipt(long number, Instant at, String code, String hash) {}

    /**
     * What was said of it.
     *
     * @param code the words' code
     * @param gap what the handbook leaves open, where that is the reason
     * @param question the gap's question in both languages' order zh, en; null without a gap
     * @param decisions ids of the decisions that say why
     */
    public record Verdict(
            String code,
            @Nullable String clause,
            @Nullable String gap,
            @Nullable List<String> question,
            @Nullable String pack,
            @Nullable Integer packVersion,
            List<UUID> decisions) {}

    /** The account in the ledger. */
    public record Account(UUID id, long number, String name) {}

    /** The form, as handed in. */
    public record Intent(
            String writtenName,
            @Nullable String uscc,
            String divisionCode,
            IntentContact contact,
            List<WantedModel> models,
            long vehicles,
            @Nullable String productLine,
            LocalDate expectedOn,
            @Nullable String use,
            boolean tender,
            @Nullable String rivals,
            @Nullable String source,
            @Nullable String leadClass,
            List<Attachment> attachments,
            @Nullable String note,
            @Nullable UUID previousId,
            @Nullable String progress) {}

    /**
     * A photo or paper.
     *
     * @param name as its sender called it; null once its content was erased, since a name may say as much of a person
     */
    public record Attachment(UUID id, @Nullable String name) {}

    /** Who registered, for which unit, and who keeps it now. */
    public record Registrant(UUID personId, String person, UUID unitId, String unit, UUID keeperId, String keeper) {}

    /** What passing it on may earn, in fen; the amount waits for the gap to be settled (AU-10). */
    public record Reward(long least, long most, String undecidedGap) {}

    /** The reported deal; verified is when head office agreed. */
    public record Deal(
            String kind,
            String number,
            long vehicles,
            LocalDate on,
            List<Attachment> attachments,
            Instant reportedAt,
            @Nullable Instant verifiedAt) {}

    /** What can be done with a registration. */
    public enum Act {
        WITHDRAW,
        REPORT_DEAL,
        VERIFY_DEAL,
        SCREEN,
        APPROVE_CROSSING,
        TRANSFER,
        RENEW,
        WATCH,
        ERASE_CONTACT
    }

    /** Whether the reader can, and why not, with the clause behind it. */
    public record Ability(
            boolean allowed,
            @Nullable String reason,
            @Nullable String clause) {
        public static Ability yes() {
            return new Ability(true, null, null);
        }

        public static Ability no(String reason, @Nullable String clause) {
            return new Ability(false, reason, clause);
        }
    }
}
