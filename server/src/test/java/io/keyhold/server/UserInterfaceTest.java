package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages are open to everybody; what is on them comes from the API, which is not. */
@KeyholdTest
class UserInterfaceTest {
    @Autowired
    Companies companies;

    Browser browser;

    @BeforeEach
    void somebody() {
        browser = companies.browser();
    }

    @Test
    void anyAddressOfTheUiGivesItsOnePage() {
        var home = get("");
        var page = get("ledger/7a3f?tier=gold");

        assertThat(home.status()).isEqualTo(200);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body()).isEqualTo(home.raw().body());
        assertThat(page.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void aMissingFileIsMissing() {
        assertThat(get("assets/none-1234.js").status()).isEqualTo(404);
        assertThat(get("none.png").status()).isEqualTo(404);
    }

    @Test
    void anUnknownAddressOfTheApiTakesSignInFirst() {
        assertThat(get("api/v1/none").status()).isEqualTo(401);
        assertThat(get("api/none").status()).isEqualTo(401);
    }

    private Browser.Answer get(String path) {
        return browser.send("GET", path, BodyPublishers.noBody(), null);
    }
}
