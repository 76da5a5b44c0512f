package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the readers of sections share: conditions, choices, figures. */
final class SectionParts {

    final Vocabulary words;
    final Findings findings;

    SectionParts(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    List<Condition> conditions(Yaml yaml, String key) {
        List<Condition> conditions = new ArrayList<>();
        Yaml asked = yaml.find(key);
        if (asked != null) {
            asked.entries().forEach((name, cell) -> {
                Input input = words.columns.get(name);
                if (input == null) {
                    throw asked.flaw(
                            new Label("没有事实或结果“" + name + "”", "there is no fact or output '" + name + "'"),
                            new Label("写事实目录里的事实，或某个判定的结果", "use a catalogued fact or an output"));
                }
                conditions.add(new Condition(input, cell.cell(input.type())));
            });
        }
        return conditions;
    }

    @Nullable Under under(Yaml yaml) {
        Yaml under = yaml.find("under");
        if (under == null) {
            return null;
        }
        for (Map.Entry<String, Yaml> entry : under.entries().entrySet()) {
            Gap gap = words.gaps.get(entry.getKey());
            String choice = entry.getValue().text();
            if (gap != null
                    && gap.choiceIds().contains(choice)
                    && under.entries().size() == 1) {
                return new Under(gap.id(), choice);
            }
        }
        throw under.flaw(
                new Label("没有手册空白有这个选项", "no gap has this choice"),
                new Label(
                        "写成 {空白: 选项}，用已声明的空白和它的选项",
                        "write '{gap: choice}' with a declared gap and one of its choices"));
    }

    @Nullable Gap gap(Yaml yaml, String key) {
        Yaml gap = yaml.find(key);
        return gap == null ? null : gap.among(words.gaps, Vocabulary.GAP);
    }

    static BigDecimal number(Yaml yaml) {
        try {
            return new BigDecimal(yaml.text());
        } catch (NumberFormatException e) {
            throw yaml.flaw(
                    new Label("“" + yaml.text() + "”不是数", "'" + yaml.text() + "' is no number"),
                    new Label("写一个数", "write a number"));
        }
    }

    static <T extends Enum<T>> T word(Yaml yaml, Class<T> type) {
        Map<String, T> known = new java.util.TreeMap<>();
        for (T each : type.getEnumConstants()) {
            known.put(each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), each);
        }
        return yaml.among(known, new Label("用语", "word"));
    }

    static Set<String> gaps(Collection<@Nullable Under> unders) {
        Set<String> gaps = new LinkedHashSet<>();
        for (Under under : unders) {
            if (under != null) {
                gaps.add(under.gap());
            }
        }
        return gaps;
    }
}
