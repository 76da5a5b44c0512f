package io.keyhold.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What facts and decisions are called in FEEL, where a hyphen subtracts and some words are taken. */
final class DmnNames {

    private static final Set<String> TAKEN = Set.of(
            "for",
            "return",
            "if",
            "then",
            "else",
            "some",
            "every",
            "satisfies",
            "in",
            "and",
            "or",
            "not",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "null",
            "true",
            "false",
            "date",
            "time",
            "duration",
            "item",
            "all",
            "any",
            "count",
            "min",
            "max",
            "sum",
            "number",
            "string",
            "substring",
            "years",
            "days",
            "context",
            "list",
            "range");

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);
    private final Pack pack;

    DmnNames(Pack pack) {
        this.pack = pack;
        pack.facts().keySet().forEach(name -> facts.put(name, free(name)));
        pack.decisions().keySet().forEach(name -> decisions.put(name, free(name)));
    }

    private String free(String name) {
        String plain = plain(name);
        while (!used.add(plain)) {
            plain += "_";
        }
        return plain;
    }

    static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        return plain.matches("[A-Za-z_].*") ? plain : "_" + plain;
    }

    String fact(String name) {
        return facts.getOrDefault(name, name);
    }

    String decision(String name) {
        return decisions.getOrDefault(name, name);
    }

    /** How an expression speaks of an input: by its fact, its decision, or one of that decision's several outputs. */
    String of(Input input) {
        Decision decision = input.decision() == null ? null : pack.decisions().get(input.decision());
        if (decision == null) {
            return fact(input.name());
        }
        return decision.outputs().size() == 1
                ? decision(decision.name())
                : decision(decision.name()) + "." + plain(input.name());
    }
}
