package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.AmendAccount;
import io.keyhold.server.account.CompleteAccount;
import io.keyhold.server.account.Completion;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.account.TieGuard;
import io.keyhold.server.account.internal.Editor.Edited;
import io.keyhold.server.account.internal.Editor.Request;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LedgerAccounts implements Accounts {
    private final Intake intake;
    private final Editor editor;
    private final HeldKeepers keepers;
    private final Eraser eraser;
    private final ImportedAdditions additions;
    private final ImportWithdrawal withdrawal;
    private final DetailsCheck check;
    private final TieGuards guards;
    private final TriedNames tried;
    private final EntryLook look;
    private final Organizations organizations;

    LedgerAccounts(
            Intake intake,
            Editor editor,
            HeldKeepers keepers,
            Eraser eraser,
            ImportedAdditions additions,
            ImportWithdrawal withdrawal,
            DetailsCheck check,
            TieGuards guards,
            TriedNames tried,
            EntryLook look,
            Organizations organizations) {
        this.intake = intake;
        this.editor = editor;
        this.keepers = keepers;
        this.eraser = eraser;
        this.additions = additions;
        this.withdrawal = withdrawal;
        this.check = check;
        this.guards = guards;
        this.tried = tried;
        this.look = look;
        this.organizations = organizations;
    }

    @Override
    public Outcome<AccountRef> register(Caller caller, RegisterAccount command) {
        return unsaidWhy(command.discriminator(), command.reason())
                .orElseGet(() -> tried.counting(
                        caller,
                        command.details().name(),
                        NameAttempts.Via.ENTRY,
                        () -> registerAll(caller, List.of(command)).getFirst()))
                .map(ref -> looked(caller, ref));
    }

    @Override
    public List<Outcome<AccountRef>> registerAll(Caller caller, List<RegisterAccount> commands) {
        return intake.take(caller, commands);
    }

    @Override
    public Outcome<AccountRef> amend(Caller caller, AmendAccount command) {
        var refused = unsaidWhy(command.discriminator(), command.reason());
        if (refused.isPresent()) {
            return refused.get();
        }
        return tried.counting(
                        caller, command.details().name(), NameAttempts.Via.AMENDMENT, () -> amended(caller, command))
                .map(ref -> looked(caller, ref));
    }

    private AccountRef looked(Caller caller, AccountRef account) {
        look.at(caller.tenantId(), account.id());
        return account;
    }

    private Outcome<AccountRef> amended(Caller caller, AmendAccount command) {
        var action = command.discriminator() == null ? "amended" : "distinguished";
        var request = new Request(
                caller, command.accountId(), command.version(), Permission.ACCOUNT_EDIT, action, command.reason());
        return editor.change(request, (account, others) -> {
            var organization = organizations.map(caller.tenantId());
            return check.amended(caller.tenantId(), account, command.details(), organization)
                    .then(amended -> keepers.checked(caller.tenantId(), amended))
                    .map(amended -> new Edited(
                            command.discriminator() == null
                                    ? amended
                                    : amended.withDiscriminator(
                                            command.discriminator().strip())));
        });
    }

    /** "Not the same" is said with a reason, or not at all. */
    private static Optional<Outcome<AccountRef>> unsaidWhy(@Nullable String discriminator, @Nullable String reason) {
        boolean said = discriminator != null && !discriminator.isBlank();
        return said && (reason == null || reason.isBlank())
                ? Optional.of(Outcome.refused(Refusal.invalid("discriminator-needs-reason", Map.of())))
                : Optional.empty();
    }

    @Override
    public Outcome<AccountRef> archive(Caller caller, UUID accountId, long version, @Nullable String reason) {
        var request = new Request(caller, accountId, version, Permission.ACCOUNT_ARCHIVE, "archived", reason);
        return editor.change(
                request,
                (account, others) -> account.active()
                        ? guards.unlessObjected(
                                caller.tenantId(),
                                accountId,
                                new TieGuard.Change.Archived(),
                                () -> Outcome.done(new Edited(account.withState("archived"))))
                        : Outcome.refused(Refusal.conflict("not-active", Map.of())));
    }

    @Override
    public Outcome<AccountRef> restore(Caller caller, UUID accountId, long version) {
        var request = new Request(caller, accountId, version, Permission.ACCOUNT_ARCHIVE, "restored", null);
        return editor.change(
                request,
                (account, others) -> account.state().equals("archived")
                        ? Outcome.done(new Edited(account.withState("active")))
                        : Outcome.refused(Refusal.conflict("not-archived", Map.of())));
    }

    @Override
    public Outcome<AccountRef> erase(Caller caller, UUID accountId, long version, String reason) {
        return eraser.erase(caller, accountId, version, reason);
    }

    @Override
    public Outcome<AccountRef> distinguish(
            Caller caller, UUID accountId, long version, String discriminator, String reason) {
        if (discriminator.isBlank() || reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("discriminator-needs-reason", Map.of()));
        }
        var request = new Request(caller, accountId, version, Permission.ACCOUNT_EDIT, "distinguished", reason);
        return editor.change(
                request,
                (account, others) -> Outcome.done(new Edited(account.withDiscriminator(discriminator.strip()))));
    }

    @Override
    public Outcome<AccountRef> complete(Caller caller, CompleteAccount command) {
        return additions.complete(caller, command);
    }

    @Override
    public Outcome<Integer> withdrawImport(Caller caller, UUID importId, List<Completion> completions) {
        return withdrawal.withdraw(caller, importId, completions);
    }

    static @Nullable UUID office(OrganizationMap organization, @Nullable String divisionCode) {
        return divisionCode == null
                ? null
                : organization.officeOf(divisionCode).map(Unit::id).orElse(null);
    }
}
