package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.ScreeningRuling;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class HandbookRegistrations implements Registrations {
    private final Registering registering;
    private final Screening screening;
    private final Deals deals;
    private final Hands hands;

    HandbookRegistrations(Registering registering, Screening screening, Deals deals, Hands hands) {
        this.registering = registering;
        this.screening = screening;
        this.deals = deals;
        this.hands = hands;
    }

    @Override
    public Outcome<RegistrationPage> register(Caller caller, RegisterIntent intent) {
        return registering.register(caller, intent);
    }

    @Override
    public Outcome<RegistrationPage> withdraw(Caller caller, UUID id, String reason) {
        return hands.withdraw(caller, id, reason);
    }

    @Override
    public Outcome<RegistrationPage> reportDeal(Caller caller, UUID id, ReportDeal deal) {
        return deals.report(caller, id, deal);
    }

    @Override
    public Outcome<RegistrationPage> verifyDeal(Caller caller, UUID id, boolean agree, String reason) {
        return deals.verify(caller, id, agree, reason);
    }

    @Override
    public Outcome<RegistrationPage> screen(Caller caller, UUID id, ScreeningRuling ruling) {
        return screening.screen(caller, id, ruling);
    }

    @Override
    public Outcome<RegistrationPage> ruleCrossing(Caller caller, UUID id, boolean agree, String reason) {
        return screening.ruleCrossing(caller, id, agree, reason);
    }

    @Override
    public Outcome<RegistrationPage> transfer(Caller caller, UUID id, UUID personId, String reason) {
        return hands.transfer(caller, id, personId, reason);
    }

    @Override
    public Outcome<RegistrationPage> watch(Caller caller, UUID id, boolean on) {
        return hands.watch(caller, id, on);
    }

    @Override
    public Outcome<RegistrationPage> eraseContact(Caller caller, UUID id, String reason) {
        return hands.eraseContact(caller, id, reason);
    }
}
