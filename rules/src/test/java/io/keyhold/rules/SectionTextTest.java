package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that are no tables, told figure by figure for editing. */
class SectionTextTest {

    @Test
    void everyFigureOfAScorecardHasItsPath() {
        SectionText card = section("managerScorecard");

        assertThat(card.kind()).isEqualTo("scorecards");
        assertThat(card.figures())
                .contains(new SectionText.Figure("clause", "scorecards/managerScorecard/clause", "YC-2"));
        SectionText.Item own = card.items().getFirst();
        assertThat(own.id()).isEqualTo("own-revenue");
        assertThat(own.figures())
                .contains(
                        new SectionText.Figure(
                                "weight", "scorecards/managerScorecard/indicators/own-revenue/weight", "60"),
                        new SectionText.Figure(
                                "scoring/points",
                                "scorecards/managerScorecard/indicators/own-revenue/scoring/points",
                                "1"));
    }

    @Test
    void criteriaStandBelowTheirStage() {
        List<SectionText.Item> stages = SectionText.of(read("logistics").sources()).stream()
                .filter(each -> each.kind().equals("stages"))
                .flatMap(each -> each.items().stream())
                .filter(each -> !each.items().isEmpty())
                .toList();

        assertThat(stages).isNotEmpty();
        assertThat(stages.getFirst().items()).allMatch(each -> each.list().equals("criteria"));
        assertThat(stages.getFirst().items().getLast().until())
                .isEqualTo(stages.getFirst().until());
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everyFigureCanBeWrittenAgainAtItsPath(String kind) {
        Map<String, String> sources = read(kind).sources();

        List<Edit> edits = SectionText.of(sources).stream()
                .flatMap(section -> figures(section)
                        .<Edit>map(figure -> new Edit.SetFigure(section.file(), figure.path(), figure.text())))
                .toList();

        assertThat(edits).isNotEmpty();
        assertThat(PackText.apply(sources, edits)).isEqualTo(sources);
    }

    private static Stream<SectionText.Figure> figures(SectionText section) {
        return Stream.concat(
                section.figures().stream(), section.items().stream().flatMap(SectionTextTest::figures));
    }

    private static Stream<SectionText.Figure> figures(SectionText.Item item) {
        return Stream.concat(item.figures().stream(), item.items().stream().flatMap(SectionTextTest::figures));
    }

    private static SectionText section(String name) {
        return SectionText.of(read("logistics").sources()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Pack read(String kind) {
        return Packs.read(Path.of("../handbooks/" + kind));
    }
}
