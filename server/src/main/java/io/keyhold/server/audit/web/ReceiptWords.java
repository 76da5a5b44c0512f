package io.keyhold.server.audit.web;

import io.keyhold.server.audit.Verification;
import io.keyhold.server.audit.web.VerificationView.FaultView;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What receipts and their faults are called. */
@Component
class ReceiptWords {
    private final MessageSource messages;

    ReceiptWords(MessageSource messages) {
        this.messages = messages;
    }

    String kind(String kind, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("receipt.kind." + kind, null, kind, locale), kind);
    }

    VerificationView view(Verification verification, Locale locale) {
        return new VerificationView(
                verification.holds(),
                verification.checked(),
                verification.changesSealed(),
                verification.changesErased(),
                verification.faults().stream()
                        .map(fault -> new FaultView(
                                fault.number(),
                                fault.kind().code(),
                                messages.getMessage(
                                        "receipt.fault." + fault.kind().code(), null, locale)))
                        .toList());
    }
}
