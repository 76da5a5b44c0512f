package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a pack in passes: head, words, promised outputs, rows, checks, cases; tells all faults of a pass together. */
final class PackReader {

    private static final Set<String> DECIDING = Set.of("tables", "places", "measures", "values", "grades", "quotas");
    private static final Set<String> SECTIONS = Stream.of(
                    Set.of("units", "dictionaries", "facts", "gaps"), DECIDING, SectionReader.SECTIONS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> sources;
    private final Findings findings = new Findings();

    PackReader(Map<String, String> sources) {
        this.sources = Map.copyOf(sources);
    }

    Pack read() {
        Yaml head = file(Packs.HEAD);
        List<String> topics =
                head.need("topics").items().stream().map(Yaml::name).toList();
        refuseStrangers(topics);
        Map<String, Clause> clauses = clauses(head);
        List<Yaml> files = topics(topics);
        Vocabulary words = words(clauses, files);
        Map<String, Decision> decisions = decisions(words, files);
        Map<String, Section> sections = sections(words, decisions.keySet(), files);
        Pack pack = pack(head, words, decisions, sections, List.of(), List.of());
        new PackChecks(pack, findings).run();
        findings.refuseIfAny();
        List<SectionCase> answered = new ArrayList<>();
        List<WorkedCase> decided = cases(pack, topics, answered);
        return pack(head, words, decisions, sections, decided, List.copyOf(answered));
    }

    private Pack pack(
            Yaml head,
            Vocabulary words,
            Map<String, Decision> decisions,
            Map<String, Section> sections,
            List<WorkedCase> cases,
            List<SectionCase> sectionCases) {
        head.only(Set.of("id", "kind", "version", "from", "until", "title", "control", "topics", "clauses"));
        Yaml until = head.find("until");
        PackRef ref = new PackRef(
                head.need("id").name(),
                head.need("version").wholeNumber(),
                head.need("from").day(),
                until == null ? null : until.day());
        return new Pack(
                ref,
                head.need("kind").name(),
                head.label("title"),
                ControlReader.read(head, words.clauses, sections),
                Collections.unmodifiableMap(words.clauses),
                Collections.unmodifiableMap(words.dictionaries),
                Collections.unmodifiableMap(words.facts),
                Collections.unmodifiableMap(words.gaps),
                Collections.unmodifiableMap(decisions),
                Collections.unmodifiableMap(sections),
                cases,
                sectionCases,
                List.of(),
                sources);
    }

    private Yaml file(String name) {
        String text = sources.get(name);
        try {
            if (text == null) {
                throw new Flaw(
                        new Where(name, 1),
                        new Label("缺少这个文件", "the file is missing"),
                        new Label("补上它，或从首页的 topics 中去掉", "add it, or take it from the head's topics"));
            }
            return Yaml.parse(name, text);
        } catch (Flaw flaw) {
            findings.guard(null, () -> {
                throw flaw;
            });
            findings.refuseIfAny();
            throw flaw;
        }
    }

    private void refuseStrangers(List<String> topics) {
        for (String name : new TreeSet<>(sources.keySet())) {
            String topic = name.replaceFirst("^cases/", "").replaceFirst("\\.yaml$", "");
            if (!name.equals(Packs.HEAD) && !topics.contains(topic)) {
                findings.add(
                        new Where(name, 1),
                        null,
                        new Label("首页没有列出主题“" + topic + "”", "the head names no topic '" + topic + "'"),
                        new Label(
                                "在 " + Packs.HEAD + " 的 topics 里加上，或去掉这个文件",
                                "add it to 'topics' in " + Packs.HEAD + ", or take the file away"));
            }
        }
    }

    private Map<String, Clause> clauses(Yaml head) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        findings.guard(
                null,
                () -> head.need("clauses")
                        .entries()
                        .forEach((id, yaml) -> findings.guard(id, () -> {
                            yaml.only(Set.of("title", "text", "later"));
                            Label later = yaml.find("later") == null ? null : yaml.label("later");
                            clauses.put(
                                    id, new Clause(id, yaml.label("title"), yaml.label("text"), later, yaml.where()));
                        })));
        return clauses;
    }

    private List<Yaml> topics(List<String> names) {
        List<Yaml> files = new ArrayList<>();
        for (String name : names) {
            findings.guard(null, () -> files.add(file(name + ".yaml").only(SECTIONS)));
        }
        findings.refuseIfAny();
        return files;
    }

    private Vocabulary words(Map<String, Clause> clauses, List<Yaml> files) {
        Vocabulary words = new Vocabulary(clauses);
        section(files, "units", words::unit);
        section(files, "dictionaries", words::dictionary);
        section(files, "facts", words::fact);
        section(files, "gaps", words::gap);
        findings.refuseIfAny();
        return words;
    }

    private Map<String, Decision> decisions(Vocabulary words, List<Yaml> files) {
        DecisionReader reader = new DecisionReader(words, findings);
        Map<String, List<Output>> outputs = new LinkedHashMap<>();
        for (String section : DECIDING.stream().sorted().toList()) {
            section(files, section, (name, yaml) -> {
                List<Output> promised = reader.outputs(section, name, yaml);
                if (outputs.put(name, promised) != null) {
                    throw yaml.flaw(
                            new Label("“" + name + "”出现两次", "'" + name + "' stands twice"),
                            new Label("换一个名字", "choose another name"));
                }
                promised.forEach(output -> words.output(yaml, output, name));
            });
        }
        findings.refuseIfAny();
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (String section : DECIDING.stream().sorted().toList()) {
            section(
                    files,
                    section,
                    (name, yaml) -> decisions.put(
                            name, reader.decision(section, name, yaml, outputs.getOrDefault(name, List.of()))));
        }
        findings.refuseIfAny();
        return decisions;
    }

    private Map<String, Section> sections(Vocabulary words, Set<String> taken, List<Yaml> files) {
        SectionReader reader = new SectionReader(new SectionParts(words, findings));
        Map<String, Section> sections = new LinkedHashMap<>();
        for (String kind : SectionReader.SECTIONS.stream().sorted().toList()) {
            section(files, kind, (name, yaml) -> {
                if (taken.contains(name) || sections.put(name, reader.read(kind, name, yaml)) != null) {
                    throw yaml.flaw(
                            new Label("“" + name + "”出现两次", "'" + name + "' stands twice"),
                            new Label("换一个名字", "choose another name"));
                }
            });
        }
        findings.refuseIfAny();
        return sections;
    }

    private List<WorkedCase> cases(Pack pack, List<String> topics, List<SectionCase> answered) {
        List<WorkedCase> cases = new ArrayList<>();
        for (String topic : topics) {
            Yaml file = file("cases/" + topic + ".yaml");
            findings.guard(null, () -> new CaseReader(pack, findings).read(file, cases, answered));
        }
        findings.refuseIfAny();
        return List.copyOf(cases);
    }

    private void section(List<Yaml> files, String section, BiConsumer<String, Yaml> item) {
        for (Yaml file : files) {
            findings.guard(null, () -> {
                Yaml found = file.find(section);
                if (found != null) {
                    found.entries()
                            .forEach(
                                    (name, yaml) -> findings.guard(yaml.clauseOr(null), () -> item.accept(name, yaml)));
                }
            });
        }
    }
}
