package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that no command ever sees are answered with a code and a cure like all others. */
@KeyholdTest
class UnreadableRequestsTest {
    private static final String JSON = "application/json";
    private static final byte[] FIVE_MEGABYTES =
            ("{\"name\": \"" + "x".repeat(5 << 20) + "\", \"password\": \"x\"}").getBytes(StandardCharsets.UTF_8);

    @Autowired
    Companies companies;

    private Browser stranger;

    @BeforeEach
    void open() {
        stranger = companies.browser();
    }

    @Test
    void aStrangersBodyIsNotReadBeyondTheLimit() {
        var told = stranger.send("POST", "/session", BodyPublishers.ofByteArray(FIVE_MEGABYTES), JSON);
        var untold = stranger.send("POST", "/session", ofUnknownLength(), JSON);

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.code()).isEqualTo("body-too-large");
        assertThat(untold.code()).isEqualTo("unreadable-body");
    }

    @Test
    void contentOfAnotherTypeIsRefused() {
        var type = stranger.send("POST", "/session", BodyPublishers.ofString("x"), "text/plain");

        assertThat(type.status()).isEqualTo(415);
        assertThat(type.code()).isEqualTo("wrong-media-type");
        assertThat(type.body().path("cure").asString()).contains("application/json");
    }

    @Test
    void brokenFormsAndWrongMethodsAreRefused() {
        var company = companies.found();
        var browser = company.browser(company.keyAccounts());

        var broken = browser.send(
                "POST", "/imports", BodyPublishers.ofString("no parts"), "multipart/form-data; boundary=b");
        var empty = browser.send(
                "POST", "/imports", BodyPublishers.ofString("--b--\r\n"), "multipart/form-data; boundary=b");

        assertThat(broken.status()).isEqualTo(422);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(browser.send("PUT", "/desk", BodyPublishers.ofString("{}"), JSON)
                        .code())
                .isEqualTo("wrong-method");
    }

    private static BodyPublisher ofUnknownLength() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(FIVE_MEGABYTES));
    }
}
