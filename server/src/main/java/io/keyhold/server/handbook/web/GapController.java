package io.keyhold.server.handbook.web;

import io.keyhold.rules.Choice;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.Idempotent;
import io.keyhold.server.kernel.web.Replies;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Settles what a handbook leaves open. */
@RestController
class GapController {
    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Idempotent idempotent;

    GapController(Handbooks handbooks, BusinessClock clock, Idempotent idempotent) {
        this.handbooks = handbooks;
        this.clock = clock;
        this.idempotent = idempotent;
    }

    /**
     * A choice for a gap: by a code, or place by place.
     *
     * @param places codes by the beginning of a place's division code, {@code *} for all others
     * @param from the first day it counts; today when absent
     */
    record ChoiceForm(
            @Nullable String code,
            @Nullable Map<String, String> places,
            String why,
            @Nullable LocalDate from) {}

    /** What a key stands for: the same form for another gap is another request. */
    record Asked(String pack, String gap, ChoiceForm form) {}

    /** The choice as it counts, and the newest version it counts for. */
    record Chosen(String gap, LocalDate from, int version) {}

    @PostMapping("/api/v1/handbooks/{pack}/gaps/{gap}/choice")
    Chosen choose(
            Asker asker,
            @PathVariable String pack,
            @PathVariable String gap,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ChoiceForm form) {
        Replies.require(asker.may("handbook.choose"), "handbook-choose-not-allowed");
        return idempotent.once(
                asker.tenantId(),
                asker.personId(),
                key,
                new Asked(pack, gap, form),
                Chosen.class,
                () -> choose(asker, pack, gap, form));
    }

    private Chosen choose(Asker asker, String pack, String gap, ChoiceForm form) {
        var today = clock.today(asker.tenantId());
        var from = Objects.requireNonNullElse(form.from(), today);
        var places = Objects.requireNonNullElse(form.places(), Map.<String, String>of());
        var choice =
                new Choice(gap, form.code(), places, asker.name(), form.why().strip(), today, from);
        var ref = Replies.value(handbooks.choose(new ChooseForGap(asker.tenantId(), pack, choice, asker.personId())));
        return new Chosen(gap, from, ref.version());
    }
}
