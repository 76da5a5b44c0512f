package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Reviews;
import io.keyhold.server.account.Reviews.Review;
import io.keyhold.server.kernel.web.Replies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the accounts are decided again after the handbook changed. */
@RestController
class ReviewController {
    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The latest round, if there was any. */
    record LatestReview(@Nullable Round round) {}

    /** A round; {@code total} is null until the accounts are counted. */
    record Round(
            String state,
            LocalDate day,
            @Nullable Long total,
            long lookedAt,
            long changed,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static Round of(Review review) {
            return new Round(
                    review.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    review.day(),
                    review.total(),
                    review.lookedAt(),
                    review.changed(),
                    review.startedAt(),
                    review.endedAt());
        }
    }

    @GetMapping("/api/v1/accounts/review")
    LatestReview latest(Caller caller) {
        Replies.require(caller.may(Permission.HANDBOOK_READ), "not-permitted");
        return new LatestReview(reviews.latest(caller.tenantId()).map(Round::of).orElse(null));
    }
}
