package io.keyhold.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A pack small enough to see at a glance, with parts to be replaced by a test. */
final class SmallPack {

    private static final String HEAD = """
            id: small
            kind: small
            version: 1
            from: 2009-01-01
            title: {zh: 小手册, en: Small handbook}
            topics: [sizes]
            clauses:
              X-1:
                title: {zh: 大小, en: Sizes}
                text: {zh: 按数量分大小, en: Sizes go by number}
              X-2:
                title: {zh: 以后, en: Later}
                text: {zh: 以后再说, en: Told later}
                later: {zh: 以后, en: later}
            """;

    static final String SIZES = """
            units:
              pieces: {zh: 件, en: pieces}
            dictionaries:
              size:
                label: {zh: 大小, en: size}
                clause: X-1
                codes:
                  big: {zh: 大, en: big}
                  small: {zh: 小, en: small}
            facts:
              pieces: {type: integer, least: 0, unit: pieces, owner: test, label: {zh: 件数, en: has}}
              price: {type: number, digits: 1, owner: test, label: {zh: 价格, en: price}}
              fragile: {type: boolean, owner: test, label: {zh: 易碎, en: fragile}}
              since: {type: date, owner: test, label: {zh: 起于, en: since}}
            gaps:
              tens:
                kind: computable
                clause: X-1
                question: {zh: 正好十件算什么？, en: What are exactly ten?}
                choices:
                  big: {zh: 大, en: big}
                  small: {zh: 小, en: small}
            tables:
              size:
                label: {zh: 大小, en: size}
                clause: X-1
                hit: UNIQUE
                inputs: [pieces]
                outputs: [{name: size, type: size, label: {zh: 大小, en: size}}]
                rows:
                  - {id: big, when: ['> 10'], then: big, clause: X-1}
                  - {id: ten-big, when: ['10'], then: big, clause: X-1, under: {tens: big}}
                  - {id: ten-small, when: ['10'], then: small, clause: X-1, under: {tens: small}}
                  - {id: small, when: ['< 10'], then: small, clause: X-1}
            """;

    private SmallPack() {}

    static Map<String, String> sources(String sizes) {
        Map<String, String> sources = new HashMap<>();
        sources.put("handbook.yaml", HEAD);
        sources.put("sizes.yaml", sizes);
        sources.put("cases/sizes.yaml", "cases: []");
        return sources;
    }

    static Pack read() {
        return Packs.read(sources(SIZES));
    }

    /** The same with one piece of its text replaced by another. */
    static Pack with(String part, String other) {
        return Packs.read(sources(swapped(part, other)));
    }

    static String swapped(String part, String other) {
        if (!SIZES.contains(part)) {
            throw new IllegalArgumentException("not in the pack: " + part);
        }
        return SIZES.replace(part, other);
    }

    /** The pack with a table of these inputs and rows beside its own, called {@code more}, giving a size. */
    static Pack withTable(String hit, String inputs, String rows) {
        return withTable(hit, inputs, rows, UnaryOperator.identity());
    }

    static Pack withTable(String hit, String inputs, String rows, UnaryOperator<String> words) {
        return Packs.read(sources(words.apply(SIZES) + """
                  more:
                    label: {zh: 更多, en: more}
                    clause: X-1
                    hit: %s
                    inputs: [%s]
                    outputs: [{name: more, type: size, label: {zh: 更多, en: more}}]
                    rows:
                """.formatted(hit, inputs) + rows.indent(6)));
    }

    /** The pack with sections of other kinds beside its tables. */
    static Pack withSections(String sections) {
        return Packs.read(sources(SIZES + sections));
    }
}
