package io.keyhold.server.policy.internal;

import io.keyhold.rules.PackMerge;
import io.keyhold.rules.PackRefused;
import io.keyhold.rules.Packs;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.policy.Draft.Conflict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Merges of two changes of one handbook, as drafts keep them. */
final class Merges {
    private Merges() {}

    /** Goes on with the merge of two changes of one text, where that is still a handbook. */
    static <T> Outcome<T> of(
            Map<String, String> base,
            Map<String, String> theirs,
            Map<String, String> mine,
            Function<PackMerge.Merged, Outcome<T>> then) {
        try {
            var merge = PackMerge.of(base, theirs, mine);
            Packs.read(merge.sources());
            return then.apply(merge);
        } catch (PackRefused refused) {
            return Outcome.refused(Refusals.of("cannot-be-merged", refused));
        }
    }

    /** What a merge leaves to be settled. */
    static List<Conflict> conflicts(PackMerge.Merged merge) {
        var found = merge.conflicts();
        return IntStream.range(0, found.size())
                .mapToObj(i -> conflict(i, found.get(i)))
                .toList();
    }

    private static Conflict conflict(int id, PackMerge.Conflict it) {
        return new Conflict(id, it.file(), it.line(), it.decision(), it.row(), it.mine(), it.theirs());
    }
}
