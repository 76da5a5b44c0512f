package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A parameter of the wrong type is named, whether a controller takes it alone or with others. */
@KeyholdTest
class MistypedParametersTest {
    @Autowired
    Companies companies;

    @ParameterizedTest
    @CsvSource({
        "/accounts?limit=many, limit",
        "/accounts?undecided=perhaps, undecided",
        "/exports/accounts?mine=perhaps, mine",
        "/accounts/no-uuid, id"
    })
    void isNamed(String path, String name) {
        var company = companies.found();

        var answer = company.browser(company.administrator()).get(path);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("bad-parameter");
        assertThat(answer.body().path("params").path("name").asString()).isEqualTo(name);
    }
}
