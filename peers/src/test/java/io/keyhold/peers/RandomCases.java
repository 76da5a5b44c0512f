package io.keyhold.peers;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Code;
import io.keyhold.rules.Decision;
import io.keyhold.rules.Fact;
import io.keyhold.rules.Gap;
import io.keyhold.rules.Measure;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Table;
import io.keyhold.rules.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cases at random where a pack's tables change their minds: at every number its cells name, just below and just above. */
final class RandomCases {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<String> ELSEWHERE = List.of("110105", "31", "6203", "620300", "659001", "71");

    private final Pack pack;
    private final Random random;
    private final List<BigDecimal> numbers;

    RandomCases(Pack pack, Random random) {
        this.pack = pack;
        this.random = random;
        this.numbers = numbers(pack);
    }

    private static List<BigDecimal> numbers(Pack pack) {
        TreeSet<BigDecimal> found = new TreeSet<>();
        for (Decision decision : pack.decisions().values()) {
            List<String> cells = switch (decision) {
                case Table table ->
                    table.rows().stream()
                            .flatMap(row -> row.when().stream())
                            .map(Object::toString)
                            .toList();
                case Measure measure ->
                    measure.ways().stream()
                            .flatMap(way -> way.when().stream())
                            .map(condition -> condition.cell().toString())
                            .toList();
            };
            for (String cell : cells) {
                NUMBER.matcher(cell)
                        .results()
                        .map(MatchResult::group)
                        .map(BigDecimal::new)
                        .forEach(found::add);
            }
        }
        found.add(BigDecimal.ZERO);
        return new ArrayList<>(found);
    }

    /** The pack with most of its gaps chosen. */
    Pack chosen() {
        return pack.withChoices(pack.gaps().values().stream()
                .filter(gap -> random.nextInt(4) > 0)
                .map(this::choice)
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable Choice choice(Gap gap) {
        LocalDate day = pack.ref().from();
        if (gap.byPlace() != null) {
            List<Code> codes = gap.byPlace().codes();
            Map<String, String> places =
                    Map.of("11", any(codes).id(), "6203", any(codes).id());
            return new Choice(
                    gap.id(),
                    null,
                    random.nextBoolean() ? places : Map.of("*", any(codes).id()),
                    "甲",
                    "试",
                    day,
                    null);
        }
        return gap.choices().isEmpty()
                ? null
                : Choice.of(gap.id(), any(gap.choices()).id(), "甲", "试", day);
    }

    /** All facts, or all but a few. */
    Map<String, Object> facts(boolean all) {
        Map<String, Object> facts = new HashMap<>();
        for (Fact fact : pack.facts().values()) {
            if (all || random.nextInt(8) > 0) {
                facts.put(fact.name(), value(fact.type()));
            }
        }
        return facts;
    }

    private Object value(ValueType type) {
        return switch (type) {
            case ValueType.Whole whole -> Math.clamp(near(BigDecimal.ONE).longValue(), whole.least(), whole.most());
            case ValueType.Decimal decimal -> {
                long scaled = near(BigDecimal.ONE.movePointLeft(decimal.scale()))
                        .movePointRight(decimal.scale())
                        .longValue();
                yield BigDecimal.valueOf(Math.clamp(scaled, decimal.least(), decimal.most()), decimal.scale());
            }
            case ValueType.Truth ignored -> random.nextBoolean();
            case ValueType.Coded coded -> any(coded.dictionary().codes()).id();
            case ValueType.Place ignored -> place();
            case ValueType.Day ignored ->
                pack.ref().from().plusDays(random.nextInt(700)).toString();
            case ValueType.Moment ignored ->
                pack.ref().from().atTime(8, 30).plusHours(random.nextInt(700)).toString();
            case ValueType.Lasting ignored ->
                java.time.Duration.ofHours(random.nextInt(100)).toString();
            case ValueType.Text ignored -> "文字" + random.nextInt(3);
        };
    }

    private BigDecimal near(BigDecimal step) {
        return any(numbers).add(step.multiply(BigDecimal.valueOf(random.nextInt(-1, 2))));
    }

    private String place() {
        String named = any(numbers).toPlainString();
        boolean isPlace = named.matches("[1-9]\\d(\\d\\d){0,2}");
        String longer = named + "%02d".formatted(random.nextInt(100));
        return !isPlace ? any(ELSEWHERE) : random.nextBoolean() || longer.length() > 6 ? named : longer;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
