package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HitPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);
    private static final String MEETING = """
            - {id: few, when: ['<= 5', '-'], then: small, clause: X-1}
            - {id: many, when: ['>= 5', '-'], then: big, clause: X-1}
            - {id: fragile, when: ['-', 'true'], then: small, clause: X-1}
            """;

    @Test
    void anyTakesRowsThatAgree() {
        Pack pack = pack("ANY");

        assertThat(outcome(pack, 4, true)).isEqualTo("small");
        assertThat(ask(pack, Map.of("pieces", 4, "fragile", false))).isInstanceOf(Decided.class);
        assertThat(ask(pack, Map.of("pieces", 4)))
                .as("whatever fragile is, it is small")
                .isInstanceOf(Decided.class);
        assertThat(ask(pack, Map.of("pieces", 6, "fragile", true)))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.about()).containsExactly("many", "fragile"));
    }

    @Test
    void priorityTakesTheResultThatStandsFirstInItsDictionary() {
        Pack pack = pack("PRIORITY");

        assertThat(outcome(pack, 5, true)).isEqualTo("big");
        assertThat(outcome(pack, 4, true)).isEqualTo("small");
        assertThat(ask(pack, Map.of("pieces", 6)))
                .as("nothing unknown could be stronger")
                .isInstanceOf(Decided.class);
        assertThat(ask(pack, Map.of("fragile", true)))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.about()).containsExactly("pieces"));
    }

    @Test
    void orderedPoliciesGiveListsAndNameTheirRows() {
        assertThat(outcome(pack("RULE ORDER"), 5, true)).isEqualTo(List.of("small", "big", "small"));
        assertThat(outcome(pack("OUTPUT ORDER"), 5, true)).isEqualTo(List.of("big", "small", "small"));
        assertThat(outcome(pack("COLLECT"), 6, true)).isEqualTo(List.of("big", "small"));
        assertThat(ask(pack("COLLECT"), Map.of("pieces", 6, "fragile", true)))
                .isInstanceOfSatisfying(
                        Decided.class, decided -> assertThat(decided.row()).isEqualTo("many,fragile"));
        assertThat(ask(pack("COLLECT"), Map.of("pieces", 6)))
                .as("one more row might match")
                .isInstanceOf(Undecided.class);
    }

    @Test
    void collectedNumbersBecomeOneThatFeedsOtherTables() {
        assertThat(outcome(numbers("sum"), 5, true)).isEqualTo(17L);
        assertThat(outcome(numbers("min"), 5, true)).isEqualTo(2L);
        assertThat(outcome(numbers("max"), 5, true)).isEqualTo(10L);
        assertThat(outcome(numbers("count"), 5, true)).isEqualTo(3L);
    }

    @Test
    void aPolicyThatCannotGiveItsOutputsIsRefused() {
        assertThatThrownBy(() -> pack("COLLECT sum"))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("needs one output that is a number");
        assertThatThrownBy(() -> pack("LAST"))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("there is no hit policy 'LAST'");
    }

    private static Pack pack(String hit) {
        return SmallPack.withTable(hit, "pieces, fragile", MEETING);
    }

    private static Pack numbers(String aggregate) {
        Map<String, String> sources = new java.util.HashMap<>(pack("COLLECT").sources());
        sources.computeIfPresent(
                "sizes.yaml",
                (file, text) -> text.replace("hit: COLLECT", "hit: COLLECT " + aggregate)
                        .replace("{name: more, type: size", "{name: more, type: integer")
                        .replace("['<= 5', '-'], then: small", "['<= 5', '-'], then: 5")
                        .replace("['>= 5', '-'], then: big", "['>= 5', '-'], then: 10")
                        .replace("['-', 'true'], then: small", "['-', 'true'], then: 2"));
        return Packs.read(sources);
    }

    private static Outcome ask(Pack pack, Map<String, ?> facts) {
        return Handbook.of(pack).decide("more", facts, DAY);
    }

    private static Object outcome(Pack pack, int pieces, boolean fragile) {
        Outcome outcome = ask(pack, Map.of("pieces", pieces, "fragile", fragile));
        assertThat(outcome).isInstanceOf(Decided.class);
        return ((Decided) outcome).outcome();
    }
}
