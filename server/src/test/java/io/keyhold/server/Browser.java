package io.keyhold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API as the UI does: keeps cookies, and repeats the CSRF token in its header. Paths are under {@code /api/v1}. */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();

    /** An answer, its body as JSON when it is some. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {
        /** The code of a problem. */
        public String code() {
            return body.path("code").asString("");
        }

        @Override
        public String toString() {
            return status + " " + new String(raw.body(), StandardCharsets.UTF_8);
        }
    }

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();

    Browser(String origin) {
        this.origin = origin;
    }

    /** Sends the header with every request from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object body) {
        return sendJson("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    private Answer sendJson(String method, String path, Object body) {
        return send(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    /** Any request; a path that does not begin with a slash is taken from the server's root. */
    public Answer send(String method, String path, BodyPublisher body, @Nullable String contentType) {
        var uri = URI.create(path.startsWith("/") ? origin + "/api/v1" + path : origin + "/" + path);
        var request = HttpRequest.newBuilder(uri).method(method, body);
        cookie("XSRF-TOKEN").ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        return answer(send(request.build()));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> raw) {
        var type = raw.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("json") && raw.body().length > 0 ? JSON.readTree(raw.body()) : JSON.missingNode();
        return new Answer(raw.statusCode(), body, raw);
    }
}
