package io.keyhold.server.document;

import io.keyhold.server.access.Caller;
import java.util.Set;
import java.util.UUID;

/** Says who may read what is attached to a module's subjects. */
public interface DocumentReaders {
    /** The nouns of the subjects. */
    Set<String> subjectKinds();

    /** Whether the caller sees the subject, and with it its papers. Runs in a transaction of the caller's company. */
    boolean maySee(Caller caller, UUID subjectId);
}
