package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Logins;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.web.Replies;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving people a way to sign in, and helping them back in. */
@RestController
@RequestMapping("/api/v1/org/people/{id}/login")
class LoginsController {
    record LoginName(String name) {}

    /** A password told this once, and good only for choosing another. */
    record FirstPassword(String password) {}

    private final Logins logins;

    LoginsController(Logins logins) {
        this.logins = logins;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FirstPassword giveLogin(Caller caller, @PathVariable UUID id, @RequestBody LoginName body) {
        Gate.require(caller, Permission.ACCESS_ADMIN);
        return new FirstPassword(Replies.value(logins.invite(caller, id, body.name())));
    }

    @PostMapping("/reset")
    FirstPassword resetPassword(Caller caller, @PathVariable UUID id) {
        Gate.require(caller, Permission.ACCESS_ADMIN);
        return new FirstPassword(Replies.value(logins.resetPassword(caller, id)));
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseLockout(Caller caller, @PathVariable UUID id) {
        Gate.require(caller, Permission.ACCESS_ADMIN);
        Replies.value(logins.release(caller, id));
    }
}
