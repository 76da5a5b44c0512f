package io.keyhold.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A case that shows a finding: the facts to ask with, the day, and the choices for gaps it takes (none: all open). */
public record Witness(LocalDate on, Map<String, Object> facts, List<Choice> choices) {

    /** What the pack answers to it. */
    public Outcome ask(Pack pack, String decision) {
        return Handbook.of(pack.withChoices(choices)).decide(decision, facts, on);
    }
}
