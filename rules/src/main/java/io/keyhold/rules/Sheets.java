package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** All files of a pack while they are edited. */
final class Sheets {

    private final Map<String, Sheet> sheets = new TreeMap<>();

    Sheets(Map<String, String> sources) {
        sources.forEach((file, text) -> sheets.put(file, new Sheet(file, text)));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        sheets.forEach((file, sheet) -> texts.put(file, sheet.text()));
        return texts;
    }

    @Nullable Integer writer(Where where) {
        Sheet sheet = sheets.get(where.file());
        return sheet == null ? null : sheet.writer(where.line());
    }

    Sheet need(String file) {
        Sheet sheet = sheets.get(file);
        if (sheet == null) {
            String all = String.join(", ", sheets.keySet());
            throw new Flaw(
                    new Where(file, 1),
                    new Label("没有文件“" + file + "”", "there is no file '" + file + "'"),
                    new Label("可用的有：" + all, "use one of " + all));
        }
        return sheet;
    }

    void put(String file, String text, int edit) {
        sheets.put(file, new Sheet(file, text, edit));
    }

    void settle() {
        sheets.values().forEach(Sheet::settle);
    }

    /** The section of this name that has a list. */
    EditedSection section(String name) {
        for (Sheet sheet : sheets.values()) {
            EditedSection found =
                    sheet.file.startsWith("cases/") || sheet.file.equals(Packs.HEAD) ? null : section(sheet, name);
            if (found != null) {
                return found;
            }
        }
        throw new Flaw(
                new Where(Packs.HEAD, 1),
                new Label("没有表或章节“" + name + "”", "there is no table or section '" + name + "'"),
                new Label("写手册里有的名字", "use a name of this handbook"));
    }

    private static @Nullable EditedSection section(Sheet sheet, String name) {
        Entries root = Entries.of(sheet, sheet.root());
        for (String kind : root.keys()) {
            if (EditedSection.LISTS.containsKey(kind) && root.find(kind) instanceof MappingNode named) {
                Node found = new Entries(sheet, named).find(name);
                if (found != null) {
                    return new EditedSection(sheet, kind, name, Entries.of(sheet, found));
                }
            }
        }
        return null;
    }
}
