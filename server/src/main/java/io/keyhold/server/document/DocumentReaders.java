package io.keyhold.server.document;

import io.keyhold.server.access.Caller;
import java.util.UUID;

/** Says who may read what is attached to one kind of subject; the module whose subject it is has one. */
public interface DocumentReaders {
    /** The noun of the subjects. */
    String subjectKind();

    /** Whether the caller sees the subject, and with it its papers. Runs in a transaction of the caller's company. */
    boolean maySee(Caller caller, UUID subjectId);
}
