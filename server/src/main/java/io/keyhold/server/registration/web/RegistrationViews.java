package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.RegistrationBook.Entry;
import io.keyhold.server.registration.RegistrationBook.Holder;
import io.keyhold.server.registration.RegistrationBook.Likely;
import io.keyhold.server.registration.RegistrationList;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationPage.Ability;
import io.keyhold.server.registration.RegistrationPage.Act;
import io.keyhold.server.registration.RegistrationPage.Attachment;
import io.keyhold.server.registration.RegistrationRow;
import io.keyhold.server.registration.web.RegistrationAnswers.AbilityView;
import io.keyhold.server.registration.web.RegistrationAnswers.AccountView;
import io.keyhold.server.registration.web.RegistrationAnswers.AttachmentView;
import io.keyhold.server.registration.web.RegistrationAnswers.Can;
import io.keyhold.server.registration.web.RegistrationAnswers.CandidateView;
import io.keyhold.server.registration.web.RegistrationAnswers.ContactView;
import io.keyhold.server.registration.web.RegistrationAnswers.DealView;
import io.keyhold.server.registration.web.RegistrationAnswers.HistoryItem;
import io.keyhold.server.registration.web.RegistrationAnswers.HolderView;
import io.keyhold.server.registration.web.RegistrationAnswers.ModelView;
import io.keyhold.server.registration.web.RegistrationAnswers.OutcomeView;
import io.keyhold.server.registration.web.RegistrationAnswers.QueueView;
import io.keyhold.server.registration.web.RegistrationAnswers.ReceiptView;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrantView;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationItem;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationItems;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationView;
import io.keyhold.server.registration.web.RegistrationAnswers.RewardView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the module knows of registrations into what clients get. */
@Component
class RegistrationViews {
    private final RegistrationWords words;

    RegistrationViews(RegistrationWords words) {
        this.words = words;
    }

    RegistrationView view(Caller caller, RegistrationPage page, Locale locale) {
        var it = page.intent();
        var tenantId = caller.tenantId();
        return new RegistrationView(
                page.id(),
                page.number(),
                page.version(),
                receipt(page),
                page.state().code(),
                outcome(caller, page, locale),
                page.protectedFrom(),
                page.protectedUntil(),
                page.takenUntil(),
                words.place(it.divisionCode()),
                account(page),
                it.writtenName(),
                it.uscc(),
                contact(it.contact()),
                it.models().stream()
                        .map(model -> new ModelView(model.modelClass(), model.quantity()))
                        .toList(),
                it.vehicles(),
                words.codeOrNone(tenantId, "productLine", it.productLine(), locale),
                it.expectedOn(),
                words.codeOrNone(tenantId, "transportCategory", it.use(), locale),
                it.tender(),
                it.rivals(),
                words.codeOrNone(tenantId, "leadSource", it.source(), locale),
                words.codeOrNone(tenantId, "leadClass", it.leadClass(), locale),
                attachments(it.attachments()),
                it.note(),
                it.previousId(),
                it.progress(),
                registrant(page),
                page.submittedAt(),
                page.receivedAt(),
                words.codeOrNone(tenantId, "owningChannel", page.passedTo(), locale),
                reward(page),
                deal(page),
                page.queuePosition() == null ? null : new QueueView(page.queuePosition()),
                page.watched(),
                page.reason(),
                can(page.can()));
    }

    private OutcomeView outcome(Caller caller, RegistrationPage page, Locale locale) {
        var verdict = page.verdict();
        return new OutcomeView(
                verdict.code(),
                words.outcome(caller, page, locale),
                verdict.clause(),
                verdict.pack(),
                verdict.packVersion(),
                verdict.gap(),
                words.question(page, locale),
                verdict.decisions());
    }

    private static @Nullable ReceiptView receipt(RegistrationPage page) {
        var receipt = page.receipt();
        return receipt == null ? null : new ReceiptView(receipt.number(), receipt.at(), receipt.code(), receipt.hash());
    }

    private static @Nullable AccountView account(RegistrationPage page) {
        var account = page.account();
        if (account == null) {
            return page.accountHidden() ? new AccountView(null, null, null, false) : null;
        }
        return new AccountView(account.id(), account.number(), account.name(), true);
    }

    private static ContactView contact(IntentContact contact) {
        return new ContactView(
                contact.name(),
                contact.title(),
                contact.phone(),
                contact.legalBasis().code(),
                contact.source(),
                contact.name() == null);
    }

    private static RegistrantView registrant(RegistrationPage page) {
        var who = page.registrant();
        return new RegistrantView(who.personId(), who.person(), who.unitId(), who.unit(), who.keeperId(), who.keeper());
    }

    private static @Nullable RewardView reward(RegistrationPage page) {
        var reward = page.reward();
        return reward == null ? null : new RewardView(true, reward.least(), reward.most(), reward.undecidedGap());
    }

    private static @Nullable DealView deal(RegistrationPage page) {
        var deal = page.deal();
        return deal == null
                ? null
                : new DealView(
                        deal.kind(),
                        deal.number(),
                        deal.vehicles(),
                        deal.on(),
                        attachments(deal.attachments()),
                        deal.reportedAt(),
                        deal.verifiedAt());
    }

    private static List<AttachmentView> attachments(List<Attachment> attachments) {
        return attachments.stream()
                .map(each -> new AttachmentView(each.id(), each.name()))
                .toList();
    }

    private static Can can(Map<Act, Ability> can) {
        return new Can(
                ability(can, Act.WITHDRAW),
                ability(can, Act.REPORT_DEAL),
                ability(can, Act.VERIFY_DEAL),
                ability(can, Act.SCREEN),
                ability(can, Act.APPROVE_CROSSING),
                ability(can, Act.TRANSFER),
                ability(can, Act.RENEW),
                ability(can, Act.WATCH),
                ability(can, Act.ERASE_CONTACT));
    }

    private static AbilityView ability(Map<Act, Ability> can, Act act) {
        return AbilityView.of(Objects.requireNonNull(can.get(act)));
    }

    RegistrationItems items(RegistrationList list, Locale locale) {
        return new RegistrationItems(
                list.rows().stream().map(row -> item(row, locale)).toList(),
                list.next() == null ? null : list.next().toString());
    }

    RegistrationItem item(RegistrationRow row, Locale locale) {
        var account = row.account();
        return new RegistrationItem(
                row.id(),
                row.number(),
                row.receiptNumber(),
                row.state().code(),
                words.coded("short", row.outcome(), locale),
                row.clause(),
                row.writtenName(),
                account == null ? null : new AccountView(account.id(), account.number(), account.name(), true),
                words.place(row.divisionCode()),
                row.person(),
                row.unit(),
                row.vehicles(),
                row.expectedOn(),
                row.receivedAt(),
                row.protectedUntil(),
                row.takenUntil());
    }

    HistoryItem entry(Entry entry, Locale locale) {
        return new HistoryItem(
                entry.version(),
                words.coded("action", entry.action(), locale),
                entry.actor(),
                entry.reason(),
                entry.at(),
                entry.recordedAt(),
                entry.state(),
                entry.outcome() == null ? null : words.coded("short", entry.outcome(), locale),
                entry.clause());
    }

    CandidateView candidate(Likely likely, Locale locale) {
        var account = likely.candidate().account();
        var comparison = likely.candidate().comparison();
        return new CandidateView(
                account.id(),
                account.number(),
                account.name(),
                account.uscc(),
                account.state(),
                comparison.verdict().name().toLowerCase(Locale.ROOT),
                comparison.score(),
                comparison.reasons().stream()
                        .map(reason -> words.reason(reason, locale))
                        .toList(),
                holder(likely.holder()));
    }

    private static @Nullable HolderView holder(@Nullable Holder holder) {
        return holder == null
                ? null
                : new HolderView(
                        holder.registrationId(),
                        holder.number(),
                        holder.receiptNumber(),
                        holder.unit(),
                        holder.until(),
                        holder.endsForEarlier());
    }
}
