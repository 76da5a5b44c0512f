package io.keyhold.bench;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Packs;
import io.keyhold.server.handbook.Handbooks;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The draft that is tried and published: owners are gold from fewer trucks on, prospects silver from more. */
final class Drafts {
    private static final Map<String, String> CHANGED = Map.of(
            "['>= 20', '\"owner\"', '\"growth\"']", "['>= 15', '\"owner\"', '\"growth\"']",
            "['[5..20)', '\"owner\"', '\"growth\"']", "['[5..15)', '\"owner\"', '\"growth\"']",
            "['>= 30', '\"owner\"', '\"mature\"']", "['>= 20', '\"owner\"', '\"mature\"']",
            "['[5..30)', '\"owner\"', '\"mature\"']", "['[5..20)', '\"owner\"', '\"mature\"']",
            "['< 5', '\"owner\"', '-']", "['< 4', '\"owner\"', '-']",
            "['[5..10)', '\"owner\"', '\"breakthrough\"']", "['[4..10)', '\"owner\"', '\"breakthrough\"']");

    private Drafts() {}

    static Handbook inForce(Stage stage, UUID tenantId) {
        return stage.part(Handbooks.class).of(tenantId);
    }

    /** As the company's handbook would be with the draft in it. */
    static Handbook raised(Stage stage, UUID tenantId) {
        return stage.part(Handbooks.class).with(tenantId, Packs.read(changed(stage, tenantId)));
    }

    static Map<String, String> unchanged(Stage stage, UUID tenantId) {
        return stage.part(Handbooks.class)
                .takenTemplate(tenantId, "truck-maker")
                .orElseThrow();
    }

    static Map<String, String> changed(Stage stage, UUID tenantId) {
        var files = new HashMap<>(unchanged(stage, tenantId));
        files.replaceAll((file, text) -> file.endsWith("tiers.yaml") && !file.contains("cases") ? changed(text) : text);
        return files;
    }

    private static String changed(String text) {
        var changed = text;
        for (var each : CHANGED.entrySet()) {
            if (!changed.contains(each.getKey())) {
                throw new IllegalStateException("no such cells: " + each.getKey());
            }
            changed = changed.replace(each.getKey(), each.getValue());
        }
        return changed.replace("'[5..15)', '\"owner\"'", "'[4..15)', '\"owner\"'")
                .replace("'[5..20)', '\"owner\"'", "'[4..20)', '\"owner\"'");
    }
}
