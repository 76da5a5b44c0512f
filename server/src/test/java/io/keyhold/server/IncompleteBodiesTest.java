package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a client leaves out of a body, it is told so: no request of the API's own shape ends as a failure of ours. */
@KeyholdTest
class IncompleteBodiesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> WRITING = Set.of("post", "put", "patch");

    @Autowired
    Companies companies;

    @Test
    void areRefusedAndNeverFail() {
        var company = companies.found();
        var browser = company.browser(company.keyAccounts());
        var administrator = company.browser(company.administrator());
        var api = browser.get("/openapi").body();

        var tried = requests(api).toList();
        var failed = tried.stream()
                .filter(request -> request.status(browser) >= 500 || request.status(administrator) >= 500)
                .toList();

        assertThat(tried).hasSizeGreaterThan(150);
        assertThat(failed).isEmpty();
    }

    private record Request(String method, String path, JsonNode body) {
        int status(Browser browser) {
            return browser.send(
                            method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json")
                    .status();
        }
    }

    private static Stream<Request> requests(JsonNode api) {
        return api.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> WRITING.contains(operation.getKey()))
                        .flatMap(operation -> requests(api, path.getKey(), operation)));
    }

    private static Stream<Request> requests(JsonNode api, String path, Map.Entry<String, JsonNode> operation) {
        var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
        var address = path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]+}", "01976f2a-0000-7000-8000-000000000000");
        return schema.isMissingNode()
                ? Stream.empty()
                : incomplete(sample(api, schema)).stream()
                        .map(body -> new Request(operation.getKey().toUpperCase(), address, body));
    }

    /** The whole, and the whole with each of its parts left out or null, at any depth. */
    private static List<JsonNode> incomplete(JsonNode whole) {
        var all = new ArrayList<>(List.of(whole, NODES.objectNode(), NODES.arrayNode(), NODES.nullNode()));
        switch (whole) {
            case ObjectNode object ->
                object.properties().forEach(part -> {
                    all.add(object.deepCopy().without(part.getKey()));
                    incomplete(part.getValue())
                            .forEach(lesser -> all.add(object.deepCopy().set(part.getKey(), lesser)));
                });
            case ArrayNode array ->
                array.forEach(part -> incomplete(part)
                        .forEach(lesser -> all.add(NODES.arrayNode().add(lesser))));
            default -> {}
        }
        return all;
    }

    private static JsonNode sample(JsonNode api, JsonNode schema) {
        if (schema.has("$ref")) {
            return sample(api, api.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("properties")) {
            var object = NODES.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(part -> object.set(part.getKey(), sample(api, part.getValue())));
            return object;
        }
        return switch (schema.path("type").asString("string")) {
            case "array" -> NODES.arrayNode().add(sample(api, schema.path("items")));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "object" -> NODES.objectNode().put("x", "x");
            default -> NODES.stringNode(text(schema.path("format").asString("")));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "01976f2a-0000-7000-8000-000000000000";
            case "date" -> "2009-03-01";
            case "date-time" -> "2009-03-01T00:00:00+08:00";
            default -> "x";
        };
    }
}
