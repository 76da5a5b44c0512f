package io.keyhold.server.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The purchase-intent form (大客户购车意向信息提报单, AU-9).
 *
 * @param accountId the account, when the registrant picked it; else the company is looked for by name and credit code
 * @param name as written
 * @param divisionCode where the customer is, GB/T 2260
 * @param productLine a code of the handbook's product lines (AU-10)
 * @param use a code of the handbook's transport categories (AU-4)
 * @param source where the information came from, a code of the handbook's sources (AU-15, YM-14)
 * @param leadClass a code of the handbook's lead classes (YM-12)
 * @param attachments ids of files
 * @param previousId the registration this one renews
 * @param progress what was achieved meanwhile, for a renewal
 */
public record RegisterIntent(
        @Nullable UUID accountId,
        String name,
        @Nullable String uscc,
        String divisionCode,
        IntentContact contact,
        List<WantedModel> models,
        @Nullable String productLine,
        LocalDate expectedOn,
        @Nullable String use,
        boolean tender,
        @Nullable String rivals,
        @Nullable String source,
        @Nullable String leadClass,
        List<UUID> attachments,
        @Nullable String note,
        @Nullable UUID previousId,
        @Nullable String progress) {
    public RegisterIntent {
        models = List.copyOf(models);
        attachments = List.copyOf(attachments);
    }

    /** Vehicles of all classes. */
    public long vehicles() {
        return models.stream().mapToLong(WantedModel::quantity).sum();
    }
}
