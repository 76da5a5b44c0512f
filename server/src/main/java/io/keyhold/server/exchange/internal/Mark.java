package io.keyhold.server.exchange.internal;

import io.keyhold.server.account.Completion;
import io.keyhold.server.exchange.RowProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
record Mark(
        int number,
        String state,
        @Nullable UUID account,
        @Nullable List<RowProblem> problems,
        @Nullable Completion completion) {

    static Mark created(int number, UUID account) {
        return new Mark(number, "created", account, null, null);
    }

    static Mark updated(int number, Completion completion) {
        return new Mark(number, "updated", completion.accountId(), null, completion);
    }

    static Mark refused(int number, RowProblem problem) {
        return new Mark(number, "refused", null, List.of(problem), null);
    }

    @Nullable Long versionBefore() {
        return completion == null ? null : completion.before();
    }

    @Nullable Long versionAfter() {
        return completion == null ? null : completion.after();
    }
}
