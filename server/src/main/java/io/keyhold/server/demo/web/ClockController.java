package io.keyhold.server.demo.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.demo.TimeMachine;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo company's business clock. */
@RestController
@RequestMapping("/api/v1/demo/clock")
class ClockController {
    private final TimeMachine machine;

    ClockController(TimeMachine machine) {
        this.machine = machine;
    }

    /** The business instant in the company's zone, and its day there. */
    record Clock(OffsetDateTime now, LocalDate today) {
        static Clock of(ZonedDateTime now) {
            return new Clock(now.toOffsetDateTime(), now.toLocalDate());
        }
    }

    /**
     * How far forward.
     *
     * @param days so many days
     * @param to or up to this instant, or to the same time of this day
     */
    record Step(@Nullable Integer days, @Nullable String to) {}

    @GetMapping
    Clock now(Caller caller) {
        return Clock.of(Replies.value(machine.now(caller)));
    }

    @PostMapping
    Clock forward(Caller caller, @RequestBody Step step) {
        var now = Replies.value(machine.now(caller));
        return Clock.of(Replies.value(machine.forward(caller, by(step, now))));
    }

    private static Duration by(Step step, ZonedDateTime now) {
        if (step.days() != null) {
            return Duration.ofDays(step.days());
        }
        if (step.to() == null) {
            throw new RefusedException(Refusal.invalid("clock-step-missing", Map.of()));
        }
        try {
            return Duration.between(now, goal(step.to(), now));
        } catch (DateTimeException unreadable) {
            throw new RefusedException(Refusal.invalid("bad-parameter", Map.of("name", "to")));
        }
    }

    private static ZonedDateTime goal(String to, ZonedDateTime now) {
        return to.contains("T") ? Instant.parse(to).atZone(now.getZone()) : now.with(LocalDate.parse(to));
    }
}
