package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The item definitions of an export: dictionaries with their codes, numbers with their limits, lists, several results. */
final class DmnTypes {

    private final DmnNames names;
    private final Map<String, Runnable> written = new LinkedHashMap<>();
    private final DmnXml xml;

    DmnTypes(DmnNames names, DmnXml xml) {
        this.names = names;
        this.xml = xml;
    }

    /** The type of a fact, its limits included. */
    String of(Fact fact) {
        String limits = limits(fact.type());
        return limits == null ? plain(fact.type()) : limited(names.fact(fact.name()), fact.type(), limits);
    }

    /** The type of what a decision gives. */
    String of(Decision decision) {
        List<Output> outputs = decision.outputs();
        if (outputs.size() == 1) {
            return of(outputs.getFirst());
        }
        boolean rows = decision instanceof Table table && table.hit().isMany();
        String name = names.decision(decision.name()) + "_result";
        String one = rows ? name + "_row" : name;
        outputs.forEach(output -> single(output, rows));
        written.putIfAbsent(one, () -> {
            xml.begin("itemDefinition", "id", "type_" + one, "name", one);
            for (Output output : outputs) {
                String part = DmnNames.plain(output.name());
                xml.begin("itemComponent", "id", "type_" + one + "_" + part, "name", part);
                xml.leaf("typeRef", single(output, rows));
                xml.end();
            }
            xml.end();
        });
        return rows ? list(name, one) : one;
    }

    private String single(Output output, boolean rows) {
        return rows ? plain(output.type()) : of(output);
    }

    String of(Output output) {
        String type = plain(output.type());
        return output.many() ? list(DmnNames.plain(type) + "_list", type) : type;
    }

    private String list(String name, String of) {
        written.putIfAbsent(name, () -> {
            xml.begin("itemDefinition", "id", "type_" + name, "name", name, "isCollection", "true");
            xml.leaf("typeRef", of);
            xml.end();
        });
        return name;
    }

    /** The type of one value, without limits. */
    String plain(ValueType type) {
        if (!(type instanceof ValueType.Coded coded)) {
            return Feel.type(type);
        }
        Dictionary dictionary = coded.dictionary();
        String name = "t_" + DmnNames.plain(dictionary.name());
        written.putIfAbsent(name, () -> {
            xml.begin("itemDefinition", "id", "type_" + name, "name", name, "label", both(dictionary.label()));
            xml.leaf(
                    "description",
                    dictionary.codes().stream()
                            .map(code -> code.id() + ": " + both(code.label()))
                            .collect(Collectors.joining("\n")));
            xml.leaf("typeRef", "string");
            xml.expression("allowedValues", codes(dictionary));
            xml.end();
        });
        return name;
    }

    static String codes(Dictionary dictionary) {
        return dictionary.ids().stream().map(Feel::quoted).collect(Collectors.joining(", "));
    }

    static String both(Label label) {
        return label.zh().equals(label.en()) ? label.zh() : label.zh() + " · " + label.en();
    }

    private String limited(String fact, ValueType type, String limits) {
        String name = "t_" + fact + "_limits";
        written.putIfAbsent(name, () -> {
            xml.begin("itemDefinition", "id", "type_" + name, "name", name);
            xml.leaf("typeRef", Feel.type(type));
            xml.expression("allowedValues", limits);
            xml.end();
        });
        return name;
    }

    /** The limits of a number as a unary test; none where it has none. */
    private static @Nullable String limits(ValueType type) {
        return switch (type) {
            case ValueType.Whole whole -> limits(whole.least(), whole.most(), 0, Integer.MIN_VALUE);
            case ValueType.Decimal decimal -> limits(decimal.least(), decimal.most(), decimal.scale(), Long.MIN_VALUE);
            default -> null;
        };
    }

    private static @Nullable String limits(long least, long most, int scale, long lowest) {
        String from = BigDecimal.valueOf(least, scale).stripTrailingZeros().toPlainString();
        String to = BigDecimal.valueOf(most, scale).stripTrailingZeros().toPlainString();
        if (least <= lowest) {
            return most == Long.MAX_VALUE ? null : "<= " + to;
        }
        return most == Long.MAX_VALUE ? ">= " + from : "[" + from + ".." + to + "]";
    }

    /** Writes what has been asked for. */
    void write() {
        written.values().forEach(Runnable::run);
    }
}
