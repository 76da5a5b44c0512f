package io.keyhold.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A question no handbook can answer as put: an unknown decision, an unknown fact, or a fact of the wrong type. */
public final class QuestionRefused extends IllegalArgumentException {

    private final transient List<Label> problems;

    QuestionRefused(List<Label> problems) {
        super(problems.stream().map(Label::en).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with what would be right. */
    public List<Label> problems() {
        return problems;
    }

    static QuestionRefused noDecision(String name, PackRef pack, Iterable<String> known) {
        String all = String.join(", ", known);
        return new QuestionRefused(List.of(new Label(
                "手册 " + pack.id() + " 第 " + pack.version() + " 版没有判定“" + name + "”；可用的有：" + all,
                "there is no decision '" + name + "' in " + pack.id() + " version " + pack.version() + "; there are: "
                        + all)));
    }

    static QuestionRefused noSection(String name, Iterable<String> known) {
        String all = String.join(", ", known);
        return new QuestionRefused(
                List.of(new Label("没有“" + name + "”；可用的有：" + all, "there is no '" + name + "'; there are: " + all)));
    }

    static Label noFact(String name, Iterable<String> known) {
        String all = String.join(", ", known);
        return new Label("没有事实“" + name + "”；可用的有：" + all, "there is no fact '" + name + "'; there are: " + all);
    }

    static Label misfit(String name, Label misfit) {
        return new Label("事实“" + name + "”：" + misfit.zh(), "fact '" + name + "': " + misfit.en());
    }
}
