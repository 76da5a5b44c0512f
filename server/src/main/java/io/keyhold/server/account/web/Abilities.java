package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.web.AccountAnswers.Allowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the caller can do with one account, and where not, why. */
final class Abilities {
    private Abilities() {}

    static Map<String, Allowed> on(AccountPage page, Caller caller) {
        var state = page.row().state();
        boolean active = state.equals("active");
        // What is put away is "archived" or "erased", and says so.
        var can = new LinkedHashMap<String, Allowed>();
        can.put("edit", allowed(caller.may(Permission.ACCOUNT_EDIT), active, state));
        can.put("archive", allowed(caller.may(Permission.ACCOUNT_ARCHIVE), active, state));
        can.put("restore", allowed(caller.may(Permission.ACCOUNT_ARCHIVE), state.equals("archived"), "not-archived"));
        boolean erased = state.equals("erased");
        boolean person = page.row().type() == AccountType.PERSON;
        can.put(
                "erase",
                allowed(
                        caller.may(Permission.ACCOUNT_ERASE),
                        person && !erased,
                        person ? state : "organisations-are-archived"));
        can.put(
                "eraseContacts",
                allowed(caller.may(Permission.ACCOUNT_ERASE) && caller.may(Permission.CONTACT_READ), !erased, state));
        can.put("distinguish", allowed(caller.may(Permission.ACCOUNT_EDIT), active, state));
        can.put("merge", allowed(caller.may(Permission.DUPLICATES_RULE), active, state));
        can.put("readContacts", allowed(caller.may(Permission.CONTACT_READ), true, ""));
        return can;
    }

    private static Allowed allowed(boolean permitted, boolean possible, String whyNot) {
        if (!permitted) {
            return new Allowed(false, "not-permitted");
        }
        return possible ? new Allowed(true, null) : new Allowed(false, whyNot);
    }
}
