package io.keyhold.server.handbook.web;

import io.keyhold.rules.Carriers;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Clause;
import io.keyhold.rules.Code;
import io.keyhold.rules.Gap;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Label;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.server.kernel.web.Asker;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handbook as one reads it: clauses with what carries them out, decisions with their rows, what is left open.
 *
 * @param version the version shown
 * @param inForce the version in force today; null when none is
 */
public record Book(
        String pack,
        String kind,
        Label title,
        int version,
        @Nullable Integer inForce,
        List<Version> versions,
        List<ClauseView> clauses,
        List<GapView> gaps,
        List<RuleView> decisions,
        List<DictionaryView> dictionaries,
        List<FactView> facts,
        Can can) {
    /** What the reader may do, and where not, why. */
    public record Can(boolean choose, @Nullable String whyNotChoose) {
        public static Can of(Asker asker) {
            boolean choose = asker.may("handbook.choose");
            return new Can(choose, choose ? null : "handbook-choose-not-allowed");
        }
    }

    public record Version(
            int version, LocalDate from, @Nullable LocalDate until) {
        static Version of(PackRef ref) {
            return new Version(ref.version(), ref.from(), ref.until());
        }
    }

    /** A clause; {@code later} says what will carry it out while nothing does. */
    public record ClauseView(
            String id, Label title, Label text, @Nullable Label later, List<Named> carriedOutBy, List<String> gaps) {}

    public record Named(String name, Label label) {}

    /** A gap with the company's choices, the earliest leading; open while none counts today. */
    public record GapView(
            String id,
            String kind,
            String clause,
            Label question,
            List<Code> choices,
            @Nullable String byPlace,
            boolean open,
            List<ChosenView> chosen) {}

    public record ChosenView(
            @Nullable String code, Map<String, String> places, String by, String why, LocalDate on, LocalDate from) {}

    public record DictionaryView(String name, Label label, String clause, List<Code> codes) {}

    public record FactView(
            String name, Label label, String type, @Nullable Label unit, String owner, Label allowed) {}

    public static Book of(Handbook handbook, Pack pack, LocalDate today, Can can) {
        return new Book(
                pack.ref().id(),
                pack.kind(),
                pack.title(),
                pack.ref().version(),
                handbook.inForce(today).map(each -> each.ref().version()).orElse(null),
                handbook.versions().stream().map(each -> Version.of(each.ref())).toList(),
                pack.clauses().values().stream().map(each -> clause(pack, each)).toList(),
                pack.gaps().values().stream()
                        .map(each -> gap(pack, each, today))
                        .toList(),
                pack.decisions().values().stream().map(RuleView::of).toList(),
                dictionaries(pack),
                facts(pack),
                can);
    }

    private static ClauseView clause(Pack pack, Clause clause) {
        String id = clause.id();
        var gaps = pack.gaps().values().stream()
                .filter(gap -> gap.clause().equals(id))
                .map(Gap::id)
                .toList();
        var carriers = Carriers.of(pack, id).stream()
                .map(name -> new Named(name, label(pack, name)))
                .toList();
        return new ClauseView(id, clause.title(), clause.text(), clause.later(), carriers, gaps);
    }

    private static Label label(Pack pack, String name) {
        var decision = pack.decisions().get(name);
        if (decision != null) {
            return decision.label();
        }
        var section = pack.sections().get(name);
        var dictionary = pack.dictionaries().get(name);
        return section != null ? section.label() : dictionary != null ? dictionary.label() : new Label(name, name);
    }

    private static GapView gap(Pack pack, Gap gap, LocalDate today) {
        String id = gap.id();
        var chosen = pack.choices().stream()
                .filter(choice -> choice.gap().equals(id))
                .map(choice -> chosen(pack, choice))
                .toList();
        return new GapView(
                id,
                gap.kind().name().toLowerCase(Locale.ROOT),
                gap.clause(),
                gap.question(),
                gap.choices(),
                gap.byPlace() == null ? null : gap.byPlace().name(),
                chosen.stream().allMatch(each -> each.from().isAfter(today)),
                chosen);
    }

    private static ChosenView chosen(Pack pack, Choice choice) {
        var from = choice.from() == null ? pack.ref().from() : choice.from();
        return new ChosenView(choice.code(), choice.places(), choice.by(), choice.why(), choice.on(), from);
    }

    private static List<DictionaryView> dictionaries(Pack pack) {
        return pack.dictionaries().values().stream()
                .map(each -> new DictionaryView(each.name(), each.label(), each.clause(), each.codes()))
                .toList();
    }

    private static List<FactView> facts(Pack pack) {
        return pack.facts().values().stream()
                .map(each -> new FactView(
                        each.name(),
                        each.label(),
                        Types.name(each.type()),
                        each.unit() == null ? null : each.unit().label(),
                        each.owner(),
                        each.type().expected()))
                .toList();
    }
}
