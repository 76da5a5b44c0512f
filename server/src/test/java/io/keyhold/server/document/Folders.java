package io.keyhold.server.document;

import io.keyhold.server.access.Caller;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** Something to attach papers to, with people who may see it. */
@TestComponent
class Folders implements DocumentReaders {
    private final Map<UUID, Set<UUID>> readers = new ConcurrentHashMap<>();

    void open(UUID folder, Caller... people) {
        readers.put(folder, Set.of(Arrays.stream(people).map(Caller::personId).toArray(UUID[]::new)));
    }

    @Override
    public Set<String> subjectKinds() {
        return Set.of("folder");
    }

    @Override
    public boolean maySee(Caller caller, UUID subjectId) {
        return readers.getOrDefault(subjectId, Set.of()).contains(caller.personId());
    }
}
