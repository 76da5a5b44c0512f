package io.keyhold.server.registration.web;

import static io.keyhold.server.document.print.Markup.NOTHING;
import static io.keyhold.server.document.print.Markup.all;
import static io.keyhold.server.document.print.Markup.element;
import static io.keyhold.server.document.print.Markup.qrCode;
import static io.keyhold.server.document.print.Markup.wide;

import io.keyhold.server.document.print.Markup;
import io.keyhold.server.registration.web.RegistrationAnswers.AccountView;
import io.keyhold.server.registration.web.RegistrationAnswers.AttachmentView;
import io.keyhold.server.registration.web.RegistrationAnswers.Coded;
import io.keyhold.server.registration.web.RegistrationAnswers.ContactView;
import io.keyhold.server.registration.web.RegistrationAnswers.ModelView;
import io.keyhold.server.registration.web.RegistrationAnswers.OutcomeView;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a registration's form: what the reader's page says, as a company files it. An empty field stands there all the same.
 *
 * @param company whose form it is
 * @param outcome in words for whoever comes to hold the paper
 * @param place of the customer, with its province
 * @param handbook title of the one that decided
 * @param address where anyone checks the receipt; null when the reader sees none
 */
record FormPaper(
        RegistrationView it,
        FormWords words,
        String company,
        String outcome,
        String place,
        @Nullable String handbook,
        @Nullable String address) {
    private static final String EMPTY = "—";
    private static final int ALL_BUT_LABEL = 3;

    /** A row that reaches over all columns says nothing of their widths. */
    private static final Markup COLUMNS = all(List.of(
            element("col", "name", NOTHING),
            element("col", "", NOTHING),
            element("col", "name", NOTHING),
            element("col", "", NOTHING)));

    Markup content() {
        return all(List.of(
                head(),
                section("outcome", outcome(outcome, it.outcome())),
                section("customer", customer()),
                section("intent", intent()),
                section("contact", contact()),
                section("more", more()),
                deal(),
                section("registrant", registrant()),
                // A signature alone on a page of its own would sign nothing.
                element("div", "together", receipt(), sign())));
    }

    private Markup head() {
        var title = element("td", "", element("p", "kicker", company), element("h1", "", words.say("title")), marks());
        var code = address == null ? NOTHING : element("td", "stamp", qrCode(address), said("label", "scan"));
        return element("table", "head", element("tr", "", title, code));
    }

    private Markup marks() {
        var receipt = it.receipt();
        return element(
                "table",
                "marks",
                element(
                        "tr",
                        "",
                        mark("receiptNumber", receipt == null ? EMPTY : String.valueOf(receipt.number())),
                        mark("received", words.exactly(receipt == null ? it.receivedAt() : receipt.at())),
                        mark("number", String.valueOf(it.number())),
                        mark("state", words.word("short", it.outcome().code()))));
    }

    private Markup mark(String label, String value) {
        return element("td", "", said("label", label), element("span", "value", value));
    }

    private Markup said(String look, String key) {
        return element("span", look, words.say(key));
    }

    private Markup section(String title, Markup content) {
        return element("h2", "", words.say(title)).and(content);
    }

    private Markup outcome(String text, OutcomeView outcome) {
        var basis = outcome.clause() == null ? null : words.say("basis") + " " + outcome.clause();
        var version = outcome.version() == null
                ? null
                : words.say("version").replace("{version}", outcome.version().toString());
        return element(
                "div",
                "outcome",
                element("span", "value", text),
                element("span", "label", FormWords.joined(handbook, version, basis)));
    }

    private Markup customer() {
        return grid(
                whole("name", it.writtenName()),
                pair("uscc", it.uscc(), "place", place),
                whole("account", account(it.account())));
    }

    private @Nullable String account(@Nullable AccountView account) {
        if (account == null) {
            return null;
        }
        return account.visible() && account.number() != null
                ? FormWords.joined(account.name(), account.number().toString())
                : words.say("hidden");
    }

    private Markup intent() {
        var models = it.models().stream()
                .map(this::model)
                .reduce((one, next) -> one + "\n" + next)
                .orElse(null);
        return grid(
                pair("models", models, "vehicles", words.number(it.vehicles())),
                pair("expected", it.expectedOn().toString(), "productLine", label(it.productLine())),
                pair("use", label(it.use()), "tender", words.say(it.tender() ? "tender.yes" : "tender.no")),
                pair("source", label(it.source()), "leadClass", label(it.leadClass())),
                whole("rivals", it.rivals()));
    }

    private String model(ModelView model) {
        return words.word("model", model.modelClass()) + " × " + words.number(model.quantity());
    }

    private static @Nullable String label(@Nullable Coded coded) {
        return coded == null ? null : coded.label();
    }

    private Markup contact() {
        var contact = it.contact();
        var name = contact.erased() ? words.say("erased") : contact.name();
        return grid(
                pair("contactName", name, "contactTitle", contact.title()),
                pair(
                        "contactPhone",
                        contact.phone(),
                        "legalBasis",
                        FormWords.joined(words.word("legalBasis", contact.legalBasis()), source(contact))));
    }

    private static @Nullable String source(ContactView contact) {
        return contact.erased() ? null : contact.source();
    }

    private Markup more() {
        return grid(
                whole("files", files(it.attachments())), whole("progress", it.progress()), whole("note", it.note()));
    }

    /** A file without a name is one that was erased. */
    private String files(List<AttachmentView> files) {
        return files.stream()
                .map(file -> file.name() == null ? words.say("erased") : file.name())
                .collect(Collectors.joining("\n"));
    }

    private Markup deal() {
        var deal = it.deal();
        if (deal == null) {
            return NOTHING;
        }
        var verified = deal.verifiedAt() == null ? words.say("deal.waits") : words.minutes(deal.verifiedAt());
        return section(
                "deal",
                grid(
                        pair(
                                "deal." + deal.kind(),
                                deal.number(),
                                "deal.on",
                                deal.on().toString()),
                        pair("vehicles", words.number(deal.vehicles()), "files", files(deal.attachments())),
                        pair("deal.reported", words.minutes(deal.reportedAt()), "deal.verified", verified)));
    }

    private Markup registrant() {
        var who = it.registrant();
        var first = pair(
                "person", FormWords.joined(who.person(), who.unit()), "submitted", words.minutes(it.submittedAt()));
        return who.keeperId().equals(who.personId()) ? grid(first) : grid(first, whole("keeper", who.keeper()));
    }

    private Markup receipt() {
        var receipt = it.receipt();
        if (receipt == null || address == null) {
            return NOTHING;
        }
        var rows = grid(whole("code", receipt.code()), whole("hash", receipt.hash()), whole("address", address));
        return section("receipt", rows).and(element("p", "note", words.say("foot")));
    }

    private Markup sign() {
        return element("table", "sign", element("tr", "", line("sign"), line("seal"), line("date")));
    }

    private Markup line(String label) {
        return element("td", "", element("span", "line", NOTHING), said("label", label));
    }

    private Markup grid(Markup... rows) {
        return element("table", "grid", COLUMNS.and(all(List.of(rows))));
    }

    private Markup pair(String label, @Nullable String value, String other, @Nullable String otherValue) {
        return element("tr", "", heading(label), cell(value), heading(other), cell(otherValue));
    }

    private Markup whole(String label, @Nullable String value) {
        return element("tr", "", heading(label), wide(ALL_BUT_LABEL, Markup.text(shown(value))));
    }

    private Markup heading(String label) {
        return element("th", "", words.say(label));
    }

    private static Markup cell(@Nullable String value) {
        return element("td", "", shown(value));
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isBlank() ? EMPTY : value;
    }
}
