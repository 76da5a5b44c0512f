package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Actor;

/** What the administration's controllers ask before they do anything. */
final class Gate {
    private Gate() {}

    static void require(Caller caller, Permission permission) {
        Replies.require(caller.may(permission), "not-allowed");
    }

    /** A script must not make itself a longer life. */
    static void requireSession(SignedIn who) {
        Replies.require(who.bySession(), "needs-session");
    }

    /** The caller as the one who changes the organization; 403 for who may not. */
    static Actor administrator(Caller caller) {
        require(caller, Permission.ORG_ADMIN);
        return new Actor(caller.tenantId(), caller.personId());
    }
}
