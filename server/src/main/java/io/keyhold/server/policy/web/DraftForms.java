package io.keyhold.server.policy.web;

import io.keyhold.server.policy.Submission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about drafts. */
final class DraftForms {
    private DraftForms() {}

    /** A new draft of a handbook, on its newest version or taking in the pack as shipped now. */
    record NewDraft(String pack, String title, @Nullable Boolean fromTemplate) {}

    /** Edits of the revision the client saw; all are done or none. */
    record Edits(long revision, List<EditForm> edits) {}

    /** A command on the revision the client saw. */
    record OnRevision(long revision) {}

    /** Which text of a conflict counts: {@code mine} or {@code theirs}. */
    record Settlement(long revision, String take) {}

    record Handed(long revision, LocalDate from, @Nullable LocalDate existingFrom, String note) {
        Submission submission() {
            return new Submission(from, existingFrom, note);
        }
    }

    /** A signature given, or refused with a remark that says why. */
    record Signed(long revision, boolean agree, @Nullable String remark) {}
}
