package io.keyhold.server.document;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Photos and papers: brought first, attached by the command that they belong to. Refusals: {@code document-too-large} (over 20 MB),
 * {@code document-empty}, {@code document-kind-unknown} (neither picture, PDF nor office file), {@code no-such-document},
 * {@code document-attached-elsewhere}, {@code too-many-documents}.
 */
public interface Documents {
    /** The most one file may have. */
    long MOST_BYTES = 20L << 20;

    /** The most papers one subject may have. */
    int MOST_ATTACHED = 20;

    /** Keeps a file, as yet attached to nothing; what nobody attaches within a day is thrown away. */
    Outcome<Document> keep(Caller caller, String name, InputStream content) throws IOException;

    /** Attaches files that the caller brought, in the caller's transaction. */
    Outcome<List<Document>> attach(Caller caller, Collection<UUID> ids, String subjectKind, UUID subjectId);

    /** What is attached to the subjects, in the order in which it was brought. */
    Map<UUID, List<Document>> of(UUID tenantId, String subjectKind, Collection<UUID> subjectIds);

    /** The file, when the caller brought it or may see what it is attached to. */
    Optional<Document> find(Caller caller, UUID id);

    /** Writes the file's content out; nothing is written when it has been erased. */
    void write(UUID tenantId, Document document, Path file) throws IOException;

    /** Erases what is attached to the subject: that there were papers stays known, what was in them does not. In the caller's transaction. */
    void erase(UUID tenantId, String subjectKind, UUID subjectId);
}
