package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The types of a model that is read: what they are based on, which values they allow, and their parts. */
final class DmnItems {

    private static final Pattern INTERVAL =
            Pattern.compile("[\\[(\\]]\\s*(-?[\\d.]+)\\s*\\.\\.\\s*(-?[\\d.]+)\\s*[\\])\\[]");
    private static final Map<String, String> BASIC = new HashMap<>();

    static {
        List.of("number", "double", "decimal", "float").forEach(name -> BASIC.put(name, "number"));
        List.of("integer", "long", "int").forEach(name -> BASIC.put(name, "integer"));
        BASIC.put("string", "text");
        BASIC.put("boolean", "boolean");
        BASIC.put("date", "date");
        List.of("dateTime", "date and time").forEach(name -> BASIC.put(name, "date-time"));
        List.of("dayTimeDuration", "days and time duration").forEach(name -> BASIC.put(name, "duration"));
    }

    /** A type as found: its basic one by its name in a pack (null where none is said), and what narrows it. */
    record Item(
            String name,
            @Nullable String basic,
            List<String> codes,
            @Nullable String least,
            @Nullable String most,
            boolean list,
            Map<String, Item> parts) {

        static final Item NONE = new Item("", null, List.of(), null, null, false, Map.of());
    }

    private final Map<String, Element> elements = new HashMap<>();

    DmnItems(Element definitions) {
        DmnElements.all(definitions, "itemDefinition").forEach(each -> elements.put(DmnElements.name(each), each));
    }

    /** The type a reference names; {@link Untaken} for one a pack cannot hold. */
    Item of(@Nullable String reference) {
        return reference == null ? Item.NONE : of(reference, 0);
    }

    private Item of(String reference, int depth) {
        String name = local(reference);
        Element element = elements.get(name);
        if (element != null && depth < 20) {
            return of(element, name, depth);
        }
        String basic = BASIC.get(name);
        if (basic == null && !name.equals("Any")) {
            throw new Untaken("没有类型“" + reference + "”的对应", "there is nothing like the type '" + reference + "'");
        }
        return new Item(name, basic, List.of(), null, null, false, Map.of());
    }

    private Item of(Element element, String name, int depth) {
        Map<String, Item> parts = new LinkedHashMap<>();
        for (Element part : DmnElements.all(element, "itemComponent")) {
            parts.put(DmnElements.name(part), of(part, DmnElements.name(part), depth + 1));
        }
        String reference = DmnElements.text(element, "typeRef");
        Item base = reference.isEmpty() ? Item.NONE : of(reference, depth + 1);
        Item narrowed = narrowed(base, DmnElements.text(element, "allowedValues"));
        boolean list = base.list() || "true".equals(DmnElements.attribute(element, "isCollection"));
        boolean same = narrowed.codes().equals(base.codes()) && !base.codes().isEmpty();
        return new Item(
                same ? base.name() : name,
                narrowed.basic(),
                narrowed.codes(),
                narrowed.least(),
                narrowed.most(),
                list,
                parts.isEmpty() ? base.parts() : parts);
    }

    /** A type with the values a clause or an item allows. */
    static Item narrowed(Item base, String allowed) {
        if (allowed.isEmpty()) {
            return base;
        }
        List<String> literals = FeelTests.literals(allowed);
        boolean text =
                base.basic() == null ? allowed.startsWith("\"") : base.basic().equals("text");
        if (text && literals != null) {
            List<String> codes = new ArrayList<>(literals.stream().distinct().toList());
            return new Item(base.name(), "text", codes, null, null, base.list(), base.parts());
        }
        Matcher interval = INTERVAL.matcher(allowed);
        boolean within = interval.matches();
        String least = within ? interval.group(1) : after(allowed, ">=");
        String most = within ? interval.group(2) : after(allowed, "<=");
        return new Item(base.name(), base.basic(), base.codes(), least, most, base.list(), base.parts());
    }

    private static @Nullable String after(String allowed, String operator) {
        String rest = allowed.startsWith(operator)
                ? allowed.substring(operator.length()).strip()
                : "";
        return rest.matches("-?\\d+(\\.\\d+)?") ? rest : null;
    }

    /** Without the prefix of a namespace; names themselves may hold blanks. */
    private static String local(String reference) {
        return reference
                .substring(reference.lastIndexOf(':') + 1)
                .replaceAll("[{}]", "")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
