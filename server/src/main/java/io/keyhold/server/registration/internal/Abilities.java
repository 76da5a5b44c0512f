package io.keyhold.server.registration.internal;

import static io.keyhold.server.registration.RegistrationState.ACCEPTED;
import static io.keyhold.server.registration.RegistrationState.CROSSING;
import static io.keyhold.server.registration.RegistrationState.DEAL_REPORTED;
import static io.keyhold.server.registration.RegistrationState.LAPSED;
import static io.keyhold.server.registration.RegistrationState.PASSED_ON;
import static io.keyhold.server.registration.RegistrationState.PROTECTED;
import static io.keyhold.server.registration.RegistrationState.REFUSED;
import static io.keyhold.server.registration.RegistrationState.SCREENING;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Scope;
import io.keyhold.server.registration.RegistrationPage.Ability;
import io.keyhold.server.registration.RegistrationPage.Act;
import io.keyhold.server.registration.RegistrationState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader can do with a registration, and why not. */
@Component
class Abilities {
    static final Set<RegistrationState> WITHDRAWABLE = EnumSet.of(PROTECTED, ACCEPTED, SCREENING, CROSSING, PASSED_ON);
    static final Set<RegistrationState> DEAL_REPORTABLE = EnumSet.of(PROTECTED, ACCEPTED);
    private static final String PROTECTION = "AU-9";

    private final ScopeRows scopes;

    Abilities(ScopeRows scopes) {
        this.scopes = scopes;
    }

    Map<Act, Ability> on(Caller caller, Filed filed) {
        var state = filed.standing().state();
        boolean own = isOwn(caller, filed);
        var can = new EnumMap<Act, Ability>(Act.class);
        can.put(Act.WITHDRAW, ability(own, "not-yours", WITHDRAWABLE.contains(state), state, PROTECTION));
        can.put(Act.REPORT_DEAL, ability(own, "not-yours", DEAL_REPORTABLE.contains(state), state, PROTECTION));
        can.put(
                Act.VERIFY_DEAL,
                permitted(caller, Permission.REGISTRATION_VERIFY_DEAL, DEAL_REPORTED, state, PROTECTION));
        can.put(Act.SCREEN, permitted(caller, Permission.REGISTRATION_SCREEN, SCREENING, state, null));
        can.put(Act.APPROVE_CROSSING, crossing(caller, filed));
        can.put(Act.TRANSFER, ability(leads(caller), "not-permitted", state.isLive(), state, null));
        can.put(Act.RENEW, ability(own, "not-yours", state == LAPSED, state, PROTECTION));
        can.put(
                Act.WATCH,
                ability(own, "not-yours", state == REFUSED && filed.standing().accountId() != null, state, null));
        can.put(
                Act.ERASE_CONTACT,
                ability(
                        caller.may(Permission.ACCOUNT_ERASE),
                        "not-permitted",
                        filed.seals().salt() != null,
                        state,
                        null));
        return can;
    }

    /** Whoever keeps it, or leads the one who does. */
    static boolean isOwn(Caller caller, Filed filed) {
        return caller.personId().equals(filed.standing().keeperId())
                || filed.who().unitId().equals(caller.unitId())
                || leads(caller);
    }

    /** Transfers are for those who lead somebody. */
    static boolean leads(Caller caller) {
        return caller.scope() instanceof Scope.All || caller.may(Permission.ACCOUNT_ARCHIVE);
    }

    private Ability crossing(Caller caller, Filed filed) {
        if (!scopes.leadsPlace(caller, filed)) {
            return Ability.no("not-your-area", "AU-8");
        }
        return permitted(
                caller,
                Permission.REGISTRATION_APPROVE_CROSSING,
                CROSSING,
                filed.standing().state(),
                "AU-8");
    }

    private static Ability permitted(
            Caller caller,
            Permission permission,
            RegistrationState wanted,
            RegistrationState state,
            @Nullable String clause) {
        return ability(caller.may(permission), "not-permitted", state == wanted, state, clause);
    }

    private static Ability ability(
            boolean may, String whyNot, boolean possible, RegistrationState state, @Nullable String clause) {
        if (!may) {
            return Ability.no(whyNot, null);
        }
        return possible ? Ability.yes() : Ability.no("state-" + state.code(), clause);
    }
}
