package io.keyhold.server.exchange.sheet;

import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks a workbook through before the reader opens it. The sizes that a zip states of itself are not believed: all is
 * unpacked once, counted and thrown away. On the way the merged ranges are picked up, which stand behind the rows.
 */
final class WorkbookCheck {

    private static final int MOST_PARTS = 5_000;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"/?(?:xl/)?([^\"]*)\"");

    /** Rows are read as a stream, and pictures not at all; these parts the reader takes whole. */
    private static final List<String> KEPT =
            List.of("[content_types].xml", "xl/workbook", "xl/_rels/", "xl/sharedstrings", "xl/styles");

    private final SheetLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private final Map<String, List<MergedRange>> mergedByPart = new HashMap<>();
    private long unpacked;
    private long kept;

    private WorkbookCheck(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * The merged ranges of each sheet, by the id by which the workbook refers to it.
     *
     * @throws UnreadableSheet when the file is not a workbook or unpacks to too much
     */
    static Map<String, List<MergedRange>> of(Path file, SheetLimits limits) throws IOException {
        var check = new WorkbookCheck(limits);
        try (var zip = new ZipFile(file.toFile())) {
            check.refuseOtherKinds(zip);
            for (ZipEntry part : Collections.list(zip.entries())) {
                check.part(zip, part);
            }
            return check.mergedBySheet(zip);
        } catch (ZipException e) {
            throw new UnreadableSheet(SheetFault.of(Code.DAMAGED), e);
        }
    }

    private void refuseOtherKinds(ZipFile zip) {
        if (zip.size() > MOST_PARTS) {
            throw wrongType("ZIP");
        }
        if (zip.stream().noneMatch(part -> part.getName().equalsIgnoreCase("xl/workbook.xml"))) {
            throw wrongType(kindOf(zip));
        }
    }

    private static String kindOf(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return "WORD";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return "POWERPOINT";
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            return "XLSB";
        }
        return zip.getEntry("content.xml") != null ? "OPEN_DOCUMENT" : "ZIP";
    }

    private static UnreadableSheet wrongType(String found) {
        return new UnreadableSheet(SheetFault.of(Code.WRONG_TYPE, "found", found));
    }

    private void part(ZipFile zip, ZipEntry part) throws IOException {
        boolean isSheet =
                part.getName().startsWith("xl/worksheets/") && part.getName().endsWith(".xml");
        boolean isKept = KEPT.stream().anyMatch(part.getName().toLowerCase(Locale.ROOT)::startsWith);
        var tail = new SheetTail();
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                unpacked = counted(unpacked + n, limits.unpackedBytes());
                if (isKept) {
                    kept = counted(kept + n, limits.keptBytes());
                }
                if (isSheet) {
                    tail.add(buffer, n);
                }
            }
        }
        if (isSheet) {
            mergedByPart.put(part.getName(), tail.merged());
        }
    }

    private Map<String, List<MergedRange>> mergedBySheet(ZipFile zip) throws IOException {
        var relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            throw new UnreadableSheet(SheetFault.of(Code.DAMAGED, "near", RELATIONS));
        }
        Map<String, List<MergedRange>> merged = new HashMap<>();
        try (InputStream in = zip.getInputStream(relations)) {
            RELATION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(relation -> relation.group(1))
                    .forEach(relation -> merged.put(
                            attribute(ID, relation),
                            mergedByPart.getOrDefault("xl/" + attribute(TARGET, relation), List.of())));
        }
        return merged;
    }

    private static String attribute(Pattern name, String element) {
        var match = name.matcher(element);
        return match.find() ? match.group(1) : "";
    }

    private static long counted(long bytes, long most) {
        if (bytes > most) {
            throw new UnreadableSheet(SheetFault.of(Code.UNPACKS_TOO_LARGE, "megabytes", most >> 20));
        }
        return bytes;
    }
}
