package io.keyhold.rules;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a pack says without where it says it, as named values within named values, so that two can be compared. */
final class Plain {

    private Plain() {}

    static Map<String, Object> of(Pack pack) {
        Map<String, Object> values = new LinkedHashMap<>();
        flatten("", pack, values);
        return values;
    }

    /** The names under which two packs differ. */
    static List<String> differences(Pack before, Pack after) {
        Map<String, Object> one = of(before);
        Map<String, Object> other = of(after);
        List<String> differences = new ArrayList<>();
        one.forEach((name, value) -> {
            if (!Objects.equals(value, other.get(name))) {
                differences.add(name);
            }
        });
        other.keySet().stream().filter(name -> !one.containsKey(name)).forEach(differences::add);
        return differences;
    }

    private static void flatten(String name, Object value, Map<String, Object> into) {
        switch (value) {
            case Where ignored -> {}
            case NamedTexts ignored -> {}
            case ValueType.Coded coded -> into.put(name, coded.dictionary().name());
            case Ranges ranges -> into.put(name, ranges);
            case Record each -> record(name, each, into);
            case Map<?, ?> map -> map(name, map, into);
            case List<?> list -> list(name, list, into);
            case Optional<?> ignored -> throw new IllegalArgumentException(name);
            default -> into.put(name, value);
        }
    }

    private static void record(String name, Record each, Map<String, Object> into) {
        for (RecordComponent part : each.getClass().getRecordComponents()) {
            if (!part.getName().equals("sources")) {
                Object value = value(each, part);
                if (value != null) {
                    flatten(name + "/" + part.getName(), value, into);
                }
            }
        }
    }

    private static void map(String name, Map<?, ?> map, Map<String, Object> into) {
        map.forEach((key, value) -> flatten(name + "/" + key, value, into));
        into.put(name + "/#order", List.copyOf(map.keySet()));
    }

    /** By id where the parts have one, so that a part that moved is the same part. */
    private static void list(String name, List<?> list, Map<String, Object> into) {
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object id = id(list.get(i), i);
            ids.add(id);
            flatten(name + "/" + id, list.get(i), into);
        }
        into.put(name + "/#order", ids);
    }

    private static Object id(Object item, int at) {
        if (item instanceof Record each) {
            for (RecordComponent part : each.getClass().getRecordComponents()) {
                if (part.getName().equals("id")) {
                    return Objects.requireNonNull(value(each, part));
                }
            }
        }
        return at;
    }

    private static Object value(Record each, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(each);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
