package io.keyhold.server.account.internal;

import io.keyhold.server.account.MergeParticipant;
import io.keyhold.server.account.Merging;
import io.keyhold.server.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The modules above that have rows of accounts; each takes part in a merge under its noun. */
@Component
class Participants {
    private final ObjectProvider<MergeParticipant> all;

    Participants(ObjectProvider<MergeParticipant> all) {
        this.all = all;
    }

    List<Refusal> objections(Merging merging) {
        return all.orderedStream()
                .flatMap(it -> it.objections(merging.tenantId(), merging.keptId(), merging.mergedId()).stream())
                .toList();
    }

    Map<String, Map<String, Object>> carry(Merging merging) {
        var carried = new TreeMap<String, Map<String, Object>>();
        all.orderedStream().forEach(it -> carried.put(it.noun(), it.carry(merging)));
        return carried;
    }

    Optional<Refusal> undoObjection(Merging merging, Map<String, Map<String, Object>> carried) {
        return present(carried)
                .flatMap(it -> it.undoObjections(merging, carried.getOrDefault(it.noun(), Map.of())).stream())
                .findFirst();
    }

    void undo(Merging merging, Map<String, Map<String, Object>> carried) {
        present(carried).forEach(it -> it.undo(merging, carried.getOrDefault(it.noun(), Map.of())));
    }

    /** A module that came later than the merge has nothing of it to take back. */
    private Stream<MergeParticipant> present(Map<String, Map<String, Object>> carried) {
        return all.orderedStream().filter(it -> carried.containsKey(it.noun()));
    }
}
