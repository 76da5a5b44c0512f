package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Contacts;
import io.keyhold.server.account.web.AccountAnswers.Id;
import io.keyhold.server.kernel.web.Replies;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people on the customer's side. */
@RestController
@RequestMapping("/api/v1/accounts/{accountId}/contacts")
class ContactController {
    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Id add(Caller caller, @PathVariable UUID accountId, @RequestBody AccountForms.ContactForm form) {
        return new Id(Replies.value(contacts.add(caller, accountId, form.details())));
    }

    @PatchMapping("/{id}")
    Id amend(
            Caller caller,
            @PathVariable UUID accountId,
            @PathVariable UUID id,
            @RequestBody AccountForms.ContactForm form) {
        long version = Objects.requireNonNullElse(form.version(), 0L);
        return new Id(Replies.value(contacts.amend(caller, accountId, id, version, form.details())));
    }

    @DeleteMapping("/{id}")
    Id remove(Caller caller, @PathVariable UUID accountId, @PathVariable UUID id, @RequestParam long version) {
        return new Id(Replies.value(contacts.remove(caller, accountId, id, version)));
    }

    @PostMapping("/{id}/erase")
    Id erase(
            Caller caller, @PathVariable UUID accountId, @PathVariable UUID id, @RequestBody AccountForms.Reason form) {
        return new Id(Replies.value(contacts.erase(caller, accountId, id, form.reason())));
    }
}
