package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.audit.Canonical;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.audit.ReceiptSource;
import io.keyhold.server.registration.RegistrationPage.Receipt;
import io.keyhold.server.registration.WantedModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receipts of registrations: for what was handed in, which never changes; of persons and names only salted hashes. */
@Component
class Receipts implements ReceiptSource {
    static final String KIND = "registration";

    private final ReceiptBook book;
    private final DSLContext db;
    private final FiledJson json;

    Receipts(ReceiptBook book, DSLContext db, FiledJson json) {
        this.book = book;
        this.db = db;
        this.json = json;
    }

    /** A registration with its receipt. */
    record Received(Filed filed, Receipt receipt) {}

    /** From here to the commit nobody else is received. */
    Received issue(Filed filed) {
        var receipt = book.issue(filed.tenantId(), KIND, filed.id(), content(filed));
        return new Received(filed.received(receipt.number()), shown(receipt));
    }

    Map<UUID, Receipt> of(UUID tenantId, Collection<UUID> ids) {
        var shown = new HashMap<UUID, Receipt>();
        book.of(tenantId, KIND, ids).forEach((id, receipt) -> shown.put(id, shown(receipt)));
        return shown;
    }

    private static Receipt shown(io.keyhold.server.audit.Receipt receipt) {
        return new Receipt(receipt.number(), receipt.receivedAt(), receipt.code(), receipt.hash());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> contents(UUID tenantId, Collection<UUID> subjectIds) {
        var contents = new HashMap<UUID, String>();
        db.selectFrom(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(tenantId),
                        REGISTRATION.ID.eq(DSL.any(subjectIds.toArray(UUID[]::new))))
                .fetch(json::filed)
                .forEach(filed -> contents.put(filed.id(), content(filed)));
        return contents;
    }

    static String content(Filed filed) {
        var intent = filed.intent();
        var seals = Seal.again(filed.seals(), intent.name(), intent.contact());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", filed.number());
        content.put("registrant", filed.who().personId());
        content.put("unit", filed.who().unitId());
        content.put("submittedAt", filed.submittedAt());
        content.put("nameHash", seals.name());
        content.put("contactHash", seals.contact());
        content.put("uscc", intent.uscc());
        content.put("place", intent.divisionCode());
        content.put("models", models(intent.models()));
        content.put("productLine", intent.productLine());
        content.put("expectedOn", intent.expectedOn());
        content.put("use", intent.use());
        content.put("tender", intent.tender());
        content.put("rivals", intent.rivals());
        content.put("source", intent.source());
        content.put("leadClass", intent.leadClass());
        content.put("attachments", intent.attachments());
        content.put("note", intent.note());
        content.put("previous", intent.previousId());
        content.put("progress", intent.progress());
        return Canonical.text(content);
    }

    private static List<Map<String, Object>> models(List<WantedModel> models) {
        return models.stream()
                .map(model -> Map.<String, Object>of("class", model.modelClass(), "quantity", model.quantity()))
                .toList();
    }
}
