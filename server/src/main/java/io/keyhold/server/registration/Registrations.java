package io.keyhold.server.registration;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.UUID;

/**
 * What can be done with registrations. Each command is one transaction; a refusal leaves no trace. What the handbook answers to a
 * registration (protected, taken, to be screened …) is no refusal: the registration is kept with its receipt whatever the answer.
 */
public interface Registrations {
    /** The database rule that says somebody else was protected in the same instant; whoever meets it tries again and is told. */
    String SOMEBODY_WAS_QUICKER = "protection_has_one_holder";

    /**
     * Registers a purchase intent. Refused only when the form is wrong, the caller may not register, or the handbook has no rules for
     * registrations ({@code handbook-without-registration}).
     */
    Outcome<RegistrationPage> register(Caller caller, RegisterIntent intent);

    /** Takes the registration back; a protection ends. */
    Outcome<RegistrationPage> withdraw(Caller caller, UUID id, String reason);

    /** Reports its deal; the protection does not lapse while head office verifies it. */
    Outcome<RegistrationPage> reportDeal(Caller caller, UUID id, ReportDeal deal);

    /** Agrees to the reported deal, which ends the registration well, or refuses it: then the protection goes on to its end. */
    Outcome<RegistrationPage> verifyDeal(Caller caller, UUID id, boolean agree, String reason);

    /** Head office's word on a doubtful company (CI-4). */
    Outcome<RegistrationPage> screen(Caller caller, UUID id, ScreeningRuling ruling);

    /** Yes or no to a registration out of its territory (AU-8). */
    Outcome<RegistrationPage> ruleCrossing(Caller caller, UUID id, boolean agree, String reason);

    /** Gives it to another person to keep. */
    Outcome<RegistrationPage> transfer(Caller caller, UUID id, UUID personId, String reason);

    /** Asks to be told when the account reopens. */
    Outcome<RegistrationPage> watch(Caller caller, UUID id, boolean on);

    /** Erases the contact's personal data, in the history too. */
    Outcome<RegistrationPage> eraseContact(Caller caller, UUID id, String reason);
}
