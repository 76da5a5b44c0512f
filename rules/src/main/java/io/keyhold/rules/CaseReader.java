package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the worked cases of a topic, typed by the pack they are for. */
final class CaseReader {

    private static final Map<String, Undecided.Code> CODES =
            Arrays.stream(Undecided.Code.values()).collect(Collectors.toMap(Undecided.Code::id, Function.identity()));

    private final Pack pack;
    private final Findings findings;

    CaseReader(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    /** Those that ask a decision go to the first list, those that ask another section to the second. */
    void read(Yaml file, List<WorkedCase> decided, List<SectionCase> answered) {
        SectionCaseReader sections = new SectionCaseReader(pack, this);
        for (Yaml each : file.only(Set.of("cases")).need("cases").items()) {
            findings.guard(each.clauseOr(null), () -> {
                if (each.find("section") == null) {
                    decided.add(one(each));
                } else {
                    answered.add(sections.read(each));
                }
            });
        }
    }

    private WorkedCase one(Yaml yaml) {
        yaml.only(Set.of("id", "clause", "decide", "on", "facts", "choices", "expect", "row", "undecided"));
        Decision decision = yaml.need("decide").among(pack.decisions(), new Label("判定", "decision"));
        LocalDate on = yaml.need("on").day();
        return new WorkedCase(
                yaml.need("id").name(),
                yaml.need("clause").among(pack.clauses(), Vocabulary.CLAUSE).id(),
                decision.name(),
                on,
                facts(yaml.need("facts")),
                choices(yaml.find("choices"), on),
                expected(yaml, decision),
                yaml.where());
    }

    Map<String, Object> facts(Yaml yaml) {
        Map<String, Object> facts = new LinkedHashMap<>();
        yaml.entries().forEach((name, value) -> {
            Fact fact = pack.facts().get(name);
            if (fact == null) {
                throw value.flaw(
                        new Label("没有事实“" + name + "”", "there is no fact '" + name + "'"),
                        Flaw.oneOf(pack.facts().keySet()));
            }
            facts.put(name, value.value(fact.type()));
        });
        return facts;
    }

    List<Choice> choices(@Nullable Yaml yaml, LocalDate on) {
        List<Choice> choices = new ArrayList<>();
        if (yaml != null) {
            yaml.entries().forEach((gap, value) -> choices.add(choice(gap, value, on)));
        }
        return choices;
    }

    private static Choice choice(String gap, Yaml value, LocalDate on) {
        if (value.isText()) {
            return Choice.of(gap, value.text(), "the case", "the case", on);
        }
        Map<String, String> places = new LinkedHashMap<>();
        value.entries().forEach((prefix, code) -> places.put(prefix, code.text()));
        return new Choice(gap, null, places, "the case", "the case", on, null);
    }

    private static WorkedCase.Expected expected(Yaml yaml, Decision decision) {
        Yaml undecided = yaml.find("undecided");
        if (undecided != null) {
            undecided.only(Set.of("code", "about"));
            String about = undecided.find("about") == null ? "-" : undecided.text("about");
            return new WorkedCase.Expected.Open(undecided.need("code").among(CODES, new Label("原因", "reason")), about);
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        Yaml expect = yaml.need("expect");
        if (expect.isText()) {
            Output output = decision.outputs().getFirst();
            outputs.put(output.name(), expect.value(output.type()));
        } else {
            for (Output output : decision.outputs()) {
                Yaml value = expect.find(output.name());
                if (value != null) {
                    outputs.put(output.name(), result(value, output));
                }
            }
        }
        return new WorkedCase.Expected.Result(outputs, yaml.find("row") == null ? "-" : yaml.text("row"));
    }

    private static Object result(Yaml value, Output output) {
        return output.many()
                ? value.items().stream().map(each -> each.value(output.type())).toList()
                : value.value(output.type());
    }
}
