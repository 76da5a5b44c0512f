package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT_ROW;

import io.keyhold.server.account.Completion;
import io.keyhold.server.exchange.DuplicateChoice;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.kernel.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the rows of imports, many at a time, in the caller's transaction. */
@Component
class ImportRows {

    private static final String INSERT = """
            INSERT INTO import_row (tenant_id, import_id, row_number, state, name, name_key, uscc, draft, cells, problems,
                suspect_reason, suspect_account)
            SELECT ?, ?, r.row_number, r.state, r.name, r.name_key, r.uscc, r.draft, r.cells, r.problems, r.reason, r.account
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::uuid[]) AS r (row_number, state, name, name_key, uscc, draft, cells, problems, reason, account)
            ON CONFLICT DO NOTHING
            """;

    /** A later row with the code of an earlier one, or with its name unless both have codes and they differ. */
    private static final String SUSPECT_SAME_CODE = """
            UPDATE import_row r
            SET state = 'suspect', suspect_reason = 'code', suspect_row = f.first
            FROM (
                SELECT uscc, min(row_number) AS first FROM import_row
                WHERE tenant_id = ? AND import_id = ? AND state <> 'bad' AND uscc IS NOT NULL
                GROUP BY uscc HAVING count(*) > 1
            ) f
            WHERE r.tenant_id = ? AND r.import_id = ? AND r.state = 'ready' AND r.uscc = f.uscc AND r.row_number > f.first
            """;

    private static final String SUSPECT_SAME_NAME = """
            UPDATE import_row r
            SET state = 'suspect', suspect_reason = 'name', suspect_row = f.first
            FROM (
                SELECT name_key, min(row_number) AS first, (array_agg(uscc ORDER BY row_number))[1] AS uscc
                FROM import_row
                WHERE tenant_id = ? AND import_id = ? AND state <> 'bad' AND name_key <> ''
                GROUP BY name_key HAVING count(*) > 1
            ) f
            WHERE r.tenant_id = ? AND r.import_id = ? AND r.state = 'ready' AND r.name_key = f.name_key AND r.row_number > f.first
                AND (r.uscc IS NULL OR f.uscc IS NULL)
            """;

    /** What went into the ledger is not kept here a second time: erasing a person would not find it. */
    private static final String MARK = """
            UPDATE import_row r
            SET state = m.state, account_id = m.account, problems = coalesce(m.problems, r.problems),
                draft = CASE WHEN m.account IS NULL THEN r.draft END, version_before = m.version_before, version_after = m.version_after
            FROM unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[])
                AS m (row_number, state, account, problems, version_before, version_after)
            WHERE r.tenant_id = ? AND r.import_id = ? AND r.row_number = m.row_number
            """;

    /** Rows that make new accounts. */
    static final Condition NEW = IMPORT_ROW
            .STATE
            .eq("ready")
            .or(IMPORT_ROW.STATE.eq("suspect").and(IMPORT_ROW.CHOICE.eq(DuplicateChoice.DISTINCT.code())));

    /** Rows that complete accounts which are known already. */
    static final Condition COMPLETING =
            IMPORT_ROW.STATE.eq("suspect").and(IMPORT_ROW.CHOICE.eq(DuplicateChoice.UPDATE.code()));

    private final DSLContext db;
    private final JsonMapper json;

    ImportRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A checked row with what the ledger knows.
     *
     * @param reason code or name, when an account of the ledger has it too; else null
     */
    record New(
            CheckedRow row,
            @Nullable String reason,
            @Nullable UUID account) {
        String state() {
            if (row.draft() == null) {
                return "bad";
            }
            return reason == null ? "ready" : "suspect";
        }
    }

    /** A row to be brought in. */
    record Open(
            int number,
            RowDraft draft,
            List<RowProblem> problems,
            @Nullable DuplicateChoice choice,
            @Nullable UUID suspectAccount,
            @Nullable Integer suspectRow) {}

    void clear(ImportRecord of) {
        db.deleteFrom(IMPORT_ROW).where(of(of)).execute();
    }

    void insert(ImportRecord of, List<New> rows) {
        var columns = Columns.of(rows);
        db.execute(
                INSERT,
                of.tenantId(),
                of.id(),
                columns.numbers(row -> (long) row.row().number()),
                columns.texts(New::state),
                columns.texts(row -> row.row().name()),
                columns.texts(row -> row.row().nameKey()),
                columns.texts(row -> row.row().uscc()),
                columns.texts(row -> written(row.row().draft())),
                columns.texts(
                        row -> row.row().draft() == null ? written(row.row().cells()) : null),
                columns.texts(row -> row.row().problems().isEmpty()
                        ? null
                        : written(row.row().problems())),
                columns.texts(New::reason),
                columns.uuids(New::account));
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    void suspectWithinTheFile(ImportRecord of) {
        // A hundred thousand rows nobody has counted yet: without this each batch's plan would be one for an empty
        // table.
        db.execute("ANALYZE import_row");
        db.execute(SUSPECT_SAME_CODE, of.tenantId(), of.id(), of.tenantId(), of.id());
        db.execute(SUSPECT_SAME_NAME, of.tenantId(), of.id(), of.tenantId(), of.id());
    }

    /** Locks the next rows that can be brought in and that nobody else is bringing in just now. */
    List<Open> claim(ImportRecord of, Condition which, int after, int limit) {
        return db.selectFrom(IMPORT_ROW)
                .where(of(of))
                .and(which)
                .and(IMPORT_ROW.ROW_NUMBER.gt((long) after))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::open);
    }

    int count(ImportRecord of) {
        return db.fetchCount(IMPORT_ROW, of(of));
    }

    int countOpen(ImportRecord of) {
        return db.fetchCount(IMPORT_ROW, of(of).and(NEW.or(COMPLETING)));
    }

    private Open open(Record row) {
        var suspectRow = row.get(IMPORT_ROW.SUSPECT_ROW);
        var choice = row.get(IMPORT_ROW.CHOICE);
        return new Open(
                row.get(IMPORT_ROW.ROW_NUMBER).intValue(),
                json.readValue(row.get(IMPORT_ROW.DRAFT), RowDraft.class),
                problems(row.get(IMPORT_ROW.PROBLEMS)),
                choice == null ? null : DuplicateChoice.of(choice).orElseThrow(),
                row.get(IMPORT_ROW.SUSPECT_ACCOUNT),
                suspectRow == null ? null : suspectRow.intValue());
    }

    List<RowProblem> problems(@Nullable String written) {
        return written == null ? List.of() : List.of(json.readValue(written, RowProblem[].class));
    }

    void mark(ImportRecord of, List<Mark> marks) {
        var columns = Columns.of(marks);
        db.execute(
                MARK,
                columns.numbers(mark -> (long) mark.number()),
                columns.texts(Mark::state),
                columns.uuids(Mark::account),
                columns.texts(mark -> written(mark.problems())),
                columns.numbers(Mark::versionBefore),
                columns.numbers(Mark::versionAfter),
                of.tenantId(),
                of.id());
    }

    /** Changes the state of all rows that are in another one. */
    int turn(ImportRecord of, Collection<String> from, String to) {
        return db.update(IMPORT_ROW)
                .set(IMPORT_ROW.STATE, to)
                .where(of(of))
                .and(IMPORT_ROW.STATE.in(from))
                .execute();
    }

    /** What became of accounts that were known before, in the order of the rows. */
    List<Completion> completions(ImportRecord of) {
        return db.select(IMPORT_ROW.ACCOUNT_ID, IMPORT_ROW.VERSION_BEFORE, IMPORT_ROW.VERSION_AFTER)
                .from(IMPORT_ROW)
                .where(of(of), IMPORT_ROW.STATE.eq("updated"))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .fetch(row -> new Completion(row.value1(), row.value2(), row.value3()));
    }

    /** The account that an earlier row became. */
    @Nullable UUID accountOf(ImportRecord of, int number) {
        return db.select(IMPORT_ROW.ACCOUNT_ID)
                .from(IMPORT_ROW)
                .where(of(of))
                .and(IMPORT_ROW.ROW_NUMBER.eq((long) number))
                .fetchOne(IMPORT_ROW.ACCOUNT_ID);
    }

    int choose(ImportRecord of, DuplicateChoice choice, Collection<Integer> numbers) {
        var which = numbers.isEmpty()
                ? DSL.noCondition()
                : IMPORT_ROW.ROW_NUMBER.in(
                        numbers.stream().map(Integer::longValue).toList());
        var possible = choice == DuplicateChoice.DISTINCT ? IMPORT_ROW.SUSPECT_REASON.ne("code") : DSL.noCondition();
        return db.update(IMPORT_ROW)
                .set(IMPORT_ROW.CHOICE, choice.code())
                .where(of(of))
                .and(IMPORT_ROW.STATE.eq("suspect"))
                .and(which)
                .and(possible)
                .execute();
    }

    /** How many rows there are of each state, suspects by what was chosen for them as {@code suspect/update}. */
    Map<String, Integer> counts(ImportRecord of) {
        var counts = new HashMap<String, Integer>();
        db.select(IMPORT_ROW.STATE, IMPORT_ROW.CHOICE, DSL.count())
                .from(IMPORT_ROW)
                .where(of(of))
                .groupBy(IMPORT_ROW.STATE, IMPORT_ROW.CHOICE)
                .forEach(row -> counts.merge(key(row.value1(), row.value2()), row.value3(), Integer::sum));
        return counts;
    }

    private static String key(String state, @Nullable String choice) {
        return state.equals("suspect") && choice != null ? state + "/" + choice : state;
    }

    List<Record> page(ImportRecord of, @Nullable String state, int after, int limit) {
        return List.copyOf(db.selectFrom(IMPORT_ROW)
                .where(of(of))
                .and(state == null ? DSL.noCondition() : IMPORT_ROW.STATE.eq(state))
                .and(IMPORT_ROW.ROW_NUMBER.gt((long) after))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch());
    }

    private static Condition of(ImportRecord of) {
        return IMPORT_ROW.TENANT_ID.eq(of.tenantId()).and(IMPORT_ROW.IMPORT_ID.eq(of.id()));
    }
}
