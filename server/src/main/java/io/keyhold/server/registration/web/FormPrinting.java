package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.document.print.Printing;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.web.RegistrationAnswers.ReceiptView;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints registrations: of what the reader's page says nothing more and nothing less. */
@Component
class FormPrinting {
    private final MessageSource messages;
    private final BusinessClock clock;
    private final Tenants tenants;
    private final RegistrationWords words;
    private final Printing printing;

    FormPrinting(
            MessageSource messages, BusinessClock clock, Tenants tenants, RegistrationWords words, Printing printing) {
        this.messages = messages;
        this.clock = clock;
        this.tenants = tenants;
        this.words = words;
        this.printing = printing;
    }

    /**
     * The form as PDF.
     *
     * @param origin of the server as the reader reaches it; the QR code leads there
     */
    byte[] pdf(Caller caller, RegistrationPage page, RegistrationView view, String origin, Locale locale) {
        var said = new FormWords(messages, locale, clock.zone(caller.tenantId()));
        var company = tenants.find(caller.tenantId()).map(Tenant::name).orElse("");
        var form = new FormPaper(
                view,
                said,
                company,
                words.outcomeOnPaper(caller.tenantId(), page, locale),
                place(view),
                words.handbook(caller.tenantId(), view.outcome().pack(), locale),
                address(caller, view.receipt(), origin));
        var printed = said.say("printed")
                .replace("{person}", caller.name())
                .replace("{at}", said.minutes(clock.now(caller.tenantId())));
        return printing.pdf(new Printing.Paper(
                said.say("title") + " " + view.number(),
                FormWords.joined(company, name(view, said), printed),
                locale,
                form.content()));
    }

    /** What the file is called. */
    String name(RegistrationView view, Locale locale) {
        return name(view, new FormWords(messages, locale, ZoneOffset.UTC));
    }

    private static String name(RegistrationView view, FormWords said) {
        return said.say("file").replace("{number}", String.valueOf(view.number()));
    }

    private String place(RegistrationView view) {
        return FormWords.joined(
                words.province(view.place().code()), view.place().name());
    }

    /** As the page's own QR code has it: the code in quotation marks, so that one of digits alone stays a text. */
    private static @Nullable String address(Caller caller, @Nullable ReceiptView receipt, String origin) {
        return receipt == null
                ? null
                : origin + "/receipts/check?company=" + caller.tenantId() + "&number=" + receipt.number() + "&code="
                        + URLEncoder.encode('"' + receipt.code() + '"', StandardCharsets.UTF_8);
    }
}
