package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a pack as people compare it: its figures one by one. A row belongs to the part of the same section and name
 * without a row.
 *
 * @param group tells rows of one section apart that may have the same id, such as the rows a table is silent on
 * @param ordered whether the order of such parts is said by the handbook
 */
record Part(
        String section,
        String name,
        String group,
        @Nullable String row,
        Label label,
        @Nullable String clause,
        List<Figure> figures,
        boolean ordered) {

    /** One figure: its key, what it is called, its text as it is compared and as it is told. */
    record Figure(String key, Label what, String text, Label told) {}

    String key() {
        return section + "/" + name + "/" + group + "/" + row;
    }

    /** The key of the part a row belongs to. */
    String head() {
        return section + "/" + name + "//null";
    }

    /** What it belongs to, for finding what has got another id, and what has moved. */
    String owner() {
        return row == null ? section : section + "/" + name + "/" + group;
    }

    String id() {
        return row == null ? name : row;
    }

    @Nullable Figure figure(String key) {
        return figures.stream().filter(each -> each.key.equals(key)).findFirst().orElse(null);
    }

    boolean saysTheSame(Part other) {
        return texts().equals(other.texts());
    }

    private List<String> texts() {
        return figures.stream().map(figure -> figure.key + " " + figure.text).toList();
    }

    /** Collects the figures of a part. */
    static final class Builder {

        private final List<Figure> figures = new ArrayList<>();
        private final String section;
        private final String name;
        private final Label label;

        Builder(String section, String name, Label label) {
            this.section = section;
            this.name = name;
            this.label = label;
        }

        Builder say(String zh, String en, @Nullable Object value) {
            return say(en, new Label(zh, en), value);
        }

        Builder say(String key, Label what, @Nullable Object value) {
            return say(key, what, value, new Label(String.valueOf(value), String.valueOf(value)));
        }

        /** A figure with words of its own; what is null or empty is not there. */
        Builder say(String key, Label what, @Nullable Object value, Label told) {
            String text = Objects.toString(value, "");
            if (!text.isEmpty()) {
                figures.add(new Figure(key, what, text, told));
            }
            return this;
        }

        /** Words in both languages. */
        Builder label(String zh, String en, @Nullable Label words) {
            return words == null ? this : say(en, new Label(zh, en), words.zh() + "\n" + words.en(), words);
        }

        Builder under(@Nullable Under under) {
            return say("仅当选定", "only where chosen", under == null ? null : under.gap() + ": " + under.choice());
        }

        Builder span(Span span) {
            return say("自", "from", span.from()).say("至", "until", span.until());
        }

        Builder conditions(String zh, String en, List<Condition> conditions) {
            return say(
                    zh,
                    en,
                    String.join(
                            ", ",
                            conditions.stream()
                                    .map(each -> each.input().name() + " "
                                            + each.cell().text())
                                    .toList()));
        }

        Part own(@Nullable String clause) {
            return new Part(section, name, "", null, label, clause, cited(clause), section.equals("clauses"));
        }

        Part row(String group, String id, @Nullable String clause, boolean ordered) {
            return new Part(section, name, group, id, label, clause, cited(clause), ordered);
        }

        private List<Figure> cited(@Nullable String clause) {
            say("条款", "clause", clause);
            return List.copyOf(figures);
        }
    }
}
