package io.keyhold.server.registration.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Caller;
import io.keyhold.server.exchange.PlaceNames;
import io.keyhold.server.exchange.PlaceReading;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.sheet.SheetFault;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Places;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentRow.State;
import io.keyhold.server.registration.IntentUpload.Column;
import io.keyhold.server.registration.internal.IntentReading.Read;
import io.keyhold.server.registration.internal.OwnRegistrations.Known;
import io.keyhold.server.registration.internal.OwnRegistrations.Own;
import io.keyhold.server.registration.internal.UploadRows.UploadRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges rows before any is registered: by the same check that a form meets, against what the dealer has registered already, and
 * against the rows before it. No name is looked up in the ledger.
 */
@Component
class RowJudging {
    private final Rulebook rules;
    private final HandbookForms forms;
    private final FormCheck check;
    private final OwnRegistrations own;
    private final Places places;

    RowJudging(Rulebook rules, HandbookForms forms, FormCheck check, OwnRegistrations own, Places places) {
        this.rules = rules;
        this.forms = forms;
        this.check = check;
        this.own = own;
        this.places = places;
    }

    /** @param rows those below the header */
    Outcome<List<UploadRow>> rows(Caller caller, List<Column> columns, Stream<SheetRow> rows) {
        var pack = rules.pack(caller.tenantId());
        if (pack.isEmpty()) {
            return Outcome.refused(Refusal.conflict("handbook-without-registration", Map.of()));
        }
        var unitId = Objects.requireNonNull(caller.unitId());
        var reading = new IntentReading(columns, forms.form(caller), new PlaceReading(new PlaceNames(places.all())));
        var known = own.counting(caller.tenantId(), unitId);
        var before = new HashMap<String, Integer>();
        var judged = new ArrayList<UploadRow>();
        rows.map(reading::read).forEach(read -> {
            var twice = Optional.ofNullable(
                    before.putIfAbsent(NormalisedName.of(read.name()).text(), read.row()));
            var checked = read.draft() == null
                    ? read
                    : checked(columns, read, check.check(caller.tenantId(), read.draft(), pack.get()));
            judged.add(row(caller.tenantId(), unitId, columns, checked, known, twice));
        });
        return judged.isEmpty()
                ? Outcome.refused(new SheetFault(SheetFault.Code.NO_ROWS, Map.of()).refusal())
                : Outcome.done(judged);
    }

    private static Read checked(List<Column> columns, Read read, Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                ? read.with(refused(columns, read.row(), refusal))
                : read;
    }

    private UploadRow row(
            UUID tenantId, UUID unitId, List<Column> columns, Read read, Known known, Optional<Integer> twice) {
        var draft = read.draft();
        var already = numbered(tenantId, unitId, read)
                .or(() -> known.about(read.name(), draft == null ? null : draft.uscc()));
        var plain = new UploadRow(
                read.row(), draft == null ? State.BAD : State.READY, read.cells(), draft, read.problems(), null);
        if (already.isPresent()) {
            return plain.known(already.get().id(), known(columns, read.row(), already.get()));
        }
        if (twice.isPresent() && !read.name().isEmpty()) {
            var problem =
                    problem(columns, read.row(), "registration-row-twice", Map.of("row", String.valueOf(twice.get())));
            var worse = read.with(problem);
            return new UploadRow(read.row(), State.BAD, read.cells(), null, worse.problems(), null);
        }
        return plain;
    }

    /** A row of an outcome that was downloaded says itself what it became. */
    private Optional<Own> numbered(UUID tenantId, UUID unitId, Read read) {
        var number = read.number();
        return number != null && number.matches("\\d{1,18}")
                ? own.numbered(tenantId, unitId, Long.parseLong(number))
                : Optional.empty();
    }

    static RowProblem known(List<Column> columns, int row, Own own) {
        return RowProblem.warning(
                IntentCells.cell(columns, IntentColumn.NAME, row),
                RowProblem.Code.REFUSED,
                Map.of("reason", "registration-row-known", "number", String.valueOf(own.number())));
    }

    /** A refusal of the form, at the cell of the field it is about. */
    static RowProblem refused(List<Column> columns, int row, Refusal refusal) {
        var params = new HashMap<String, String>();
        refusal.params().forEach((name, value) -> params.put(name, String.valueOf(value)));
        params.put("reason", refusal.code());
        var cell = column(params.getOrDefault("field", ""))
                .map(column -> IntentCells.cell(columns, column, row))
                .orElse(String.valueOf(row));
        return RowProblem.error(cell, RowProblem.Code.REFUSED, params);
    }

    private static RowProblem problem(List<Column> columns, int row, String reason, Map<String, String> more) {
        var params = new HashMap<>(more);
        params.put("reason", reason);
        return RowProblem.error(IntentCells.cell(columns, IntentColumn.NAME, row), RowProblem.Code.REFUSED, params);
    }

    /** The form's fields by the names its refusals give them. */
    private static Optional<IntentColumn> column(String field) {
        return switch (field) {
            case "divisionCode" -> Optional.of(IntentColumn.PROVINCE);
            case "models" -> Optional.of(IntentColumn.MODEL);
            case "contact.name" -> Optional.of(IntentColumn.CONTACT_NAME);
            case "contact.source" -> Optional.of(IntentColumn.CONTACT_SOURCE);
            default -> IntentColumn.of(field);
        };
    }
}
