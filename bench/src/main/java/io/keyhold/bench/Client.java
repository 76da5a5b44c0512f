package io.keyhold.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends one request after another on a kept connection. The plainest client there is, so that measured CPU is the server's. */
final class Client {
    private final String address;
    private final String token;

    Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    String send(Request request) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(address + request.path()).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        var body = request.body();
        if (body != null) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() >= 300) {
            var error = connection.getErrorStream();
            throw new IOException(request + " answered " + connection.getResponseCode()
                    + (error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8)));
        }
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * One request.
     *
     * @param body JSON to post; null to get
     */
    record Request(String path, @Nullable String body) {}
}
