package io.keyhold.server.handbook;

import io.keyhold.server.kernel.web.Asker;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Implemented by the module that owns subjects of a kind: their present facts, and who may read what was decided of them. */
public interface FactSource {
    /** The noun, such as {@code account}. */
    String subjectKind();

    /** Whether the asker may see the subject with all its figures, and so the decisions that tell them. */
    boolean mayRead(Asker asker, UUID subjectId);

    /** The subject's present facts by their catalogued names; empty when there is no such subject. */
    Optional<Map<String, Object>> facts(UUID tenantId, UUID subjectId);
}
