package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.document.Document;
import io.keyhold.server.document.DocumentReaders;
import io.keyhold.server.document.Documents;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.registration.RegistrationPage.Attachment;
import io.keyhold.server.registration.ReportDeal;
import java.util.Collection;
import java.util.HashMap;
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

    /** The intent's files by their names, in the order of the form; the names go with the contact. */
    List<Attachment> ofIntent(Filed filed) {
        boolean erased = filed.intent().contact().name() == null;
        return named(filed, INTENT, filed.intent().attachments(), erased);
    }

    List<Attachment> ofDeal(Filed filed, ReportDeal reported) {
        return named(filed, DEAL, reported.attachments(), false);
    }

    private List<Attachment> named(Filed filed, String kind, List<UUID> files, boolean erased) {
        var names = new HashMap<UUID, String>();
        if (!files.isEmpty() && !erased) {
            documents
                    .of(filed.tenantId(), kind, List.of(filed.id()))
                    .values()
                    .forEach(each -> each.forEach(document -> names.put(document.id(), document.name())));
        }
        return files.stream().map(id -> new Attachment(id, names.get(id))).toList();
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
