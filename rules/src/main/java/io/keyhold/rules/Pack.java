package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a handbook, read and found usable. Immutable; choices make a new pack. Without {@code control} nobody signs it. */
public record Pack(
        PackRef ref,
        String kind,
        Label title,
        @Nullable Control control,
        Map<String, Clause> clauses,
        Map<String, Dictionary> dictionaries,
        Map<String, Fact> facts,
        Map<String, Gap> gaps,
        Map<String, Decision> decisions,
        Map<String, Section> sections,
        List<WorkedCase> cases,
        List<SectionCase> sectionCases,
        List<Choice> choices,
        Map<String, String> sources) {

    /** The same pack with these choices for its gaps, in place of any before; {@link PackRefused} where one is no choice. */
    public Pack withChoices(List<Choice> chosen) {
        ChoiceReader.check(this, chosen);
        return with(ref, chosen);
    }

    /** The same content as another version with dates of its own; for a company that adopts a template. */
    public Pack as(PackRef version) {
        return with(version, choices);
    }

    /** A section by name and kind; {@link QuestionRefused} where there is none. */
    public <S extends Section> S section(String name, Class<S> kind) {
        Section found = sections.get(name);
        if (!kind.isInstance(found)) {
            throw QuestionRefused.noSection(
                    name,
                    sections.values().stream()
                            .filter(kind::isInstance)
                            .map(Section::name)
                            .toList());
        }
        return kind.cast(found);
    }

    private Pack with(PackRef version, List<Choice> chosen) {
        return new Pack(
                version,
                kind,
                title,
                control,
                clauses,
                dictionaries,
                facts,
                gaps,
                decisions,
                sections,
                cases,
                sectionCases,
                List.copyOf(chosen),
                sources);
    }
}
