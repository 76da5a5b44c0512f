package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PersonDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, their memberships, and leaving. */
@RestController
@RequestMapping("/api/v1/org")
class PeopleController {
    record PersonToHire(
            String name, @Nullable String phone, @Nullable String email) {}

    record PersonChange(
            long version,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    record NewMembership(
            UUID unitId,
            String position,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {}

    record LastDay(LocalDate to) {}

    record Leave(long version, @Nullable UUID successorId) {}

    private final People people;
    private final PeopleView view;

    PeopleController(People people, PeopleView view) {
        this.people = people;
        this.view = view;
    }

    @GetMapping("/people")
    PeopleView.Page people(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Gate.require(caller, Permission.ORG_READ);
        return view.page(caller, q, unit, left, after, limit);
    }

    @GetMapping("/people/{id}")
    PeopleView.OrgPerson person(Caller caller, @PathVariable UUID id) {
        Gate.require(caller, Permission.ORG_READ);
        return view.person(caller, id);
    }

    @GetMapping("/people/{id}/kept")
    List<Kept> kept(Caller caller, @PathVariable UUID id) {
        Gate.require(caller, Permission.ORG_ADMIN);
        return people.kept(caller.tenantId(), id);
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    PeopleView.OrgPerson hire(Caller caller, @RequestBody PersonToHire body) {
        var details = new PersonDetails(body.name(), body.phone(), body.email());
        return view.person(
                caller,
                Replies.value(people.hire(Gate.administrator(caller), details)).id());
    }

    @PatchMapping("/people/{id}")
    PeopleView.OrgPerson changePerson(Caller caller, @PathVariable UUID id, @RequestBody PersonChange body) {
        var details = new PersonDetails(body.name(), body.phone(), body.email());
        Replies.value(people.edit(Gate.administrator(caller), id, body.version(), details));
        return view.person(caller, id);
    }

    @PostMapping("/people/{id}/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    Membership appoint(Caller caller, @PathVariable UUID id, @RequestBody NewMembership body) {
        var actor = Gate.administrator(caller);
        if (Role.of(body.role()).isEmpty()) {
            throw new RefusedException(Refusal.invalid("unknown-role", Map.of("role", body.role())));
        }
        return Replies.value(people.appoint(
                actor, new Appointment(id, body.unitId(), body.position(), body.role(), body.from(), body.to())));
    }

    @PostMapping("/memberships/{id}/end")
    Membership endMembership(Caller caller, @PathVariable UUID id, @RequestBody LastDay body) {
        return Replies.value(people.end(Gate.administrator(caller), id, body.to()));
    }

    @PostMapping("/people/{id}/leave")
    PeopleView.OrgPerson leave(Caller caller, @PathVariable UUID id, @RequestBody Leave body) {
        Replies.value(people.leave(Gate.administrator(caller), id, body.version(), body.successorId()));
        return view.person(caller, id);
    }
}
