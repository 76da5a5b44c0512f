package io.keyhold.server.policy.internal;

import io.keyhold.server.policy.Draft.Conflict;
import io.keyhold.server.policy.DraftState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft's row without its files. */
record DraftHead(Origin origin, Text text, Course course, Mark mark) {

    /** What never changes. */
    record Origin(
            UUID tenantId,
            UUID id,
            String pack,
            String title,
            boolean takesTemplate,
            UUID createdBy,
            Instant createdAt) {}

    /**
     * What its files are.
     *
     * @param base the version they change; null when the company has none of this pack
     * @param step the step after which they are as they are
     */
    record Text(@Nullable Integer base, String fingerprint, long step, List<Conflict> conflicts) {
        Text at(long newStep, String newFingerprint) {
            return new Text(base, newFingerprint, newStep, conflicts);
        }

        Text with(List<Conflict> left) {
            return new Text(base, fingerprint, step, List.copyOf(left));
        }
    }

    /**
     * How far it is.
     *
     * @param round counts the submissions; each asks for all signatures anew
     */
    record Course(
            DraftState state,
            @Nullable LocalDate from,
            @Nullable LocalDate existingFrom,
            @Nullable String note,
            long round,
            @Nullable Integer published) {
        static final Course BEGUN = new Course(DraftState.DRAFT, null, null, null, 0, null);

        Course in(DraftState newState) {
            return new Course(newState, from, existingFrom, note, round, published);
        }

        Course published(int version) {
            return new Course(DraftState.PUBLISHED, from, existingFrom, note, round, version);
        }
    }

    /** Which change of the row it is, and whose. */
    record Mark(long revision, UUID by, Instant at) {}

    UUID tenantId() {
        return origin.tenantId;
    }

    UUID id() {
        return origin.id;
    }

    String pack() {
        return origin.pack;
    }

    DraftState state() {
        return course.state;
    }

    /** Whether it may still become a version. */
    boolean isOpen() {
        return course.state != DraftState.PUBLISHED && course.state != DraftState.WITHDRAWN;
    }

    DraftHead with(Text newText) {
        return new DraftHead(origin, newText, course, mark);
    }

    DraftHead with(Course newCourse) {
        return new DraftHead(origin, text, newCourse, mark);
    }

    DraftHead changed(UUID by, Instant at) {
        return new DraftHead(origin, text, course, new Mark(mark.revision + 1, by, at));
    }
}
