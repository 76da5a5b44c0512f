package io.keyhold.rules;

import java.util.List;

/** A question no handbook can answer as put: an unknown decision, an unknown fact, or a fact of the wrong type. */
public final class QuestionRefused extends IllegalArgumentException {

    private final transient List<String> problems;

    QuestionRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
