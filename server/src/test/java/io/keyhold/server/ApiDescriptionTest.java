package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API, from which the UI's client is generated, is the one the server gives. */
@KeyholdTest
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("../web/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Companies companies;

    @Test
    void isTheCommittedOne() throws IOException {
        var now = normalised(companies.browser().get("/openapi").body());
        if (Boolean.getBoolean("keyhold.openapi.update")) {
            Files.writeString(COMMITTED, now);
        }

        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

        assertThat(committed.equals(now))
                .as(
                        "web/openapi.json differs from what the server gives. Run bin/openapi and commit it; first difference: "
                                + firstDifference(committed, now))
                .isTrue();
    }

    /** Sorted by key, so that the order in which controllers are found does not matter, and free of addresses. */
    private static String normalised(JsonNode api) {
        ((ObjectNode) api).remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(api, Object.class)).replace("\r\n", "\n") + "\n";
    }

    private static String firstDifference(String committed, String now) {
        var old = committed.lines().toList();
        var fresh = now.lines().toList();
        for (int i = 0; i < fresh.size(); i++) {
            if (i >= old.size() || !old.get(i).equals(fresh.get(i))) {
                return "line %d: %s".formatted(i + 1, fresh.get(i).strip());
            }
        }
        return "none up to the shorter one's end";
    }
}
