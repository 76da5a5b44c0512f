package io.keyhold.server.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Code;
import io.keyhold.rules.Decided;
import io.keyhold.rules.Fact;
import io.keyhold.rules.Gap;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.SqlForm;
import io.keyhold.rules.Undecided;
import io.keyhold.rules.ValueType;
import io.keyhold.server.KeyholdTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One table, two uses that agree: what PostgreSQL decides for many cases at once is what the evaluator decides for each. */
@KeyholdTest
class SqlFormTest {
    private static final int CASES = 3_000;
    private static final List<String> PLACES =
            List.of("350100", "500100", "130100", "620100", "620300", "110105", "310000", "659001", "460100");

    @Autowired
    Handbooks handbooks;

    @Autowired
    DataSource database;

    @Test
    void everyDecisionOfEveryTemplateIsTheSameInSql() throws SQLException {
        var random = new Random(20090301);
        int compared = 0;
        for (var template : handbooks.templates()) {
            for (var pack : List.of(template, chosen(template, random), chosen(template, random))) {
                compared += compare(pack, random);
            }
        }
        assertThat(compared).isGreaterThan(100 * CASES);
    }

    private int compare(Pack pack, Random random) throws SQLException {
        var facts = pack.facts().values().stream()
                .filter(fact -> !(fact.type() instanceof ValueType.Moment || fact.type() instanceof ValueType.Lasting))
                .toList();
        var handbook = Handbook.of(pack);
        var day = pack.ref().from().plusDays(40);
        var form = SqlForm.of(handbook, day, columns(facts)).orElseThrow();
        var cases = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < CASES; i++) {
            cases.add(some(facts, random));
        }
        int compared = 0;
        for (var decision : form.decisions()) {
            compared += compare(handbook, day, form, decision, facts, cases);
        }
        return compared;
    }

    private int compare(
            Handbook handbook,
            LocalDate day,
            SqlForm form,
            String decision,
            List<Fact> facts,
            List<Map<String, Object>> cases)
            throws SQLException {
        var inSql = inSql(form, decision, facts, cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(inSql.get(i))
                    .as("%s of %s", decision, cases.get(i))
                    .isEqualTo(Told.of(handbook.decide(decision, cases.get(i), day)));
        }
        return cases.size();
    }

    /** What is compared: the outcome and its row, or the reason why there is none. */
    private record Told(
            @Nullable String outcome,
            @Nullable String row,
            @Nullable String undecided) {
        static Told of(Outcome outcome) {
            return switch (outcome) {
                case Decided decided -> new Told(text(decided.outcome()), decided.row(), null);
                case Undecided undecided ->
                    new Told(null, null, undecided.code().id());
            };
        }

        private static String text(Object value) {
            return value.toString();
        }
    }

    private List<Told> inSql(SqlForm form, String decision, List<Fact> facts, List<Map<String, Object>> cases)
            throws SQLException {
        var arrays = facts.stream().map(fact -> "?::text[]").collect(Collectors.joining(", "));
        var names =
                facts.stream().map(Fact::name).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        var sql = "SELECT %s, %s, %s, %s FROM unnest(%s) WITH ORDINALITY AS f (%s, case_number) ORDER BY case_number"
                .formatted(
                        form.outcome(decision),
                        form.row(decision),
                        form.undecided(decision),
                        form.position(decision),
                        arrays,
                        names);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < facts.size(); i++) {
                statement.setArray(i + 1, column(connection, facts.get(i), cases));
            }
            var told = new ArrayList<Told>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var each = new Told(rows.getString(1), rows.getString(2), rows.getString(3));
                    assertThat(at(form, decision, rows.getInt(4), each.outcome()))
                            .as("what the position says")
                            .isEqualTo(each);
                    told.add(each);
                }
            }
            return told;
        }
    }

    /** What a position stands for; the outcome of a measure is a number that only the row tells. */
    private static Told at(SqlForm form, String decision, int position, @Nullable String number) {
        if (position < 0) {
            return new Told(null, null, SqlForm.reason(position).id());
        }
        var ruled = form.positions(decision).get(position);
        return new Told(ruled.outcome() == null ? number : ruled.outcome(), ruled.row(), null);
    }

    private static java.sql.Array column(Connection connection, Fact fact, List<Map<String, Object>> cases)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                cases.stream()
                        .map(facts -> facts.get(fact.name()))
                        .map(value -> value == null ? null : value.toString())
                        .toArray(String[]::new));
    }

    private static Map<String, String> columns(List<Fact> facts) {
        var columns = new LinkedHashMap<String, String>();
        for (var fact : facts) {
            columns.put(fact.name(), "f.\"" + fact.name() + "\"::" + type(fact.type()));
        }
        return columns;
    }

    private static String type(ValueType type) {
        return switch (type) {
            case ValueType.Whole _ -> "bigint";
            case ValueType.Decimal _ -> "numeric";
            case ValueType.Truth _ -> "boolean";
            case ValueType.Day _ -> "date";
            default -> "text";
        };
    }

    private static Pack chosen(Pack pack, Random random) {
        var choices = pack.gaps().values().stream()
                .filter(gap -> random.nextInt(4) > 0)
                .map(gap -> choice(gap, random))
                .filter(Objects::nonNull)
                .toList();
        return pack.withChoices(choices);
    }

    private static @Nullable Choice choice(Gap gap, Random random) {
        var day = LocalDate.of(2009, 1, 5);
        if (gap.byPlace() != null) {
            var codes = gap.byPlace().codes();
            return new Choice(
                    gap.id(), null, Map.of("11", any(codes, random), "*", any(codes, random)), "甲", "试", day, null);
        }
        return gap.choices().isEmpty() ? null : Choice.of(gap.id(), any(gap.choices(), random), "甲", "试", day);
    }

    private static String any(List<Code> codes, Random random) {
        return codes.get(random.nextInt(codes.size())).id();
    }

    /** Facts near where handbooks change their minds; one in eight is not known. */
    private static Map<String, Object> some(List<Fact> facts, Random random) {
        var some = new HashMap<String, Object>();
        for (var fact : facts) {
            if (random.nextInt(8) > 0) {
                some.put(fact.name(), value(fact.type(), random));
            }
        }
        return some;
    }

    private static Object value(ValueType type, Random random) {
        return switch (type) {
            case ValueType.Whole whole -> within(whole, random);
            case ValueType.Decimal decimal -> within(decimal, random);
            case ValueType.Truth _ -> random.nextBoolean();
            case ValueType.Coded coded -> any(coded.dictionary().codes(), random);
            case ValueType.Day _ ->
                LocalDate.of(2009, 1, 1).plusDays(random.nextInt(700)).toString();
            case ValueType.Text _ -> "文字" + random.nextInt(3);
            default -> PLACES.get(random.nextInt(PLACES.size()));
        };
    }

    private static long within(ValueType.Whole whole, Random random) {
        long value = random.nextInt(4) == 0 ? random.nextInt(5_000) : random.nextInt(50);
        return Math.clamp(value, whole.least(), whole.most());
    }

    private static BigDecimal within(ValueType.Decimal decimal, Random random) {
        long value = random.nextInt(3) == 0 ? random.nextInt(2_000_000) : random.nextInt(12_000);
        return BigDecimal.valueOf(Math.clamp(value, decimal.least(), decimal.most()), decimal.scale());
    }
}
