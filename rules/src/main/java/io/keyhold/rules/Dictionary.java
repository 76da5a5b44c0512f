package io.keyhold.rules;

import java.util.List;
import java.util.Optional;

/** A closed list of codes with their words. */
public record Dictionary(String name, Label label, String clause, List<Code> codes, Where where) {

    public Optional<Code> code(String id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    int indexOf(String id) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    List<String> ids() {
        return codes.stream().map(Code::id).toList();
    }
}
