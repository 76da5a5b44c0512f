package io.keyhold.server.registration;

import io.keyhold.server.account.AccountDetails;
import java.util.UUID;

/** What head office says of a registration whose company is in doubt (CI-4). */
public sealed interface ScreeningRuling {
    String reason();

    /** It is this account; another spelling is learnt. */
    record Same(UUID accountId, String reason) implements ScreeningRuling {}

    /** It is none of ours yet: enter it. */
    record Enter(AccountDetails details, String reason) implements ScreeningRuling {}

    /** It is nothing to go by. */
    record Reject(String reason) implements ScreeningRuling {}
}
