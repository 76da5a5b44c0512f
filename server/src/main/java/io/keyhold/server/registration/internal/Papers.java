package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.document.Document;
import io.keyhold.server.document.DocumentReaders;
import io.keyhold.server.document.Documents;
import io.keyhold.server.kernel.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The photos and papers of a registration and of its deal: whoever sees the registration reads them. */
@Component
class Papers implements DocumentReaders {
    /** What came with the intent, such as a photo of a business card: it goes when the contact is erased. */
    static final String INTENT = "registration";

    /** What proves the deal: a contract or an invoice is no personal data of the contact's. */
    static final String DEAL = "registration-deal";

    private final Documents documents;
    private final FiledRows rows;
    private final ScopeRows scopes;

    Papers(Documents documents, FiledRows rows, ScopeRows scopes) {
        this.documents = documents;
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Attaches files the caller brought; in the caller's transaction. */
    Outcome<List<Document>> attach(Caller caller, String kind, UUID registrationId, Collection<UUID> files) {
        return documents.attach(caller, files, kind, registrationId);
    }

    void erase(UUID tenantId, UUID registrationId) {
        documents.erase(tenantId, INTENT, registrationId);
    }

    @Override
    public Set<String> subjectKinds() {
        return Set.of(INTENT, DEAL);
    }

    @Override
    public boolean maySee(Caller caller, UUID registrationId) {
        return caller.may(Permission.REGISTRATION_READ)
                && rows.find(caller.tenantId(), registrationId)
                        .filter(filed -> scopes.sees(caller, filed))
                        .isPresent();
    }
}
