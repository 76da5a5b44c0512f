package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class LockoutTest {
    @Autowired
    Companies companies;

    Company company;
    String name = "";

    @BeforeEach
    void aSalespersonWithALogin() {
        company = companies.found();
        name = company.login(company.sales());
    }

    @Test
    void fiveWrongPasswordsLockTheNameEvenForTheRightOne() {
        tryWrong(name, 5);

        var answer = signIn(name, Companies.PASSWORD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().path("title").asString()).isEqualTo("密码已连续输错 5 次，此用户名已锁定，请 15 分钟后再试。");
    }

    @Test
    void aNameNobodyHasIsLockedLikeOneThatExists() {
        var nobody = "nobody-" + company.id();
        tryWrong(nobody, 5);

        assertThat(signIn(nobody, "whatever").status()).isEqualTo(429);
    }

    @Test
    void theRightPasswordInTimeForgetsTheWrongOnes() {
        tryWrong(name, 4);

        assertThat(signIn(name, Companies.PASSWORD).status()).isEqualTo(200);
        tryWrong(name, 4);
        assertThat(signIn(name, Companies.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanFive() {
        var wrong = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> signIn(name, "wrong"))
                .filter(answer -> answer.status() == 401)
                .count();

        assertThat(wrong).isEqualTo(5);
    }

    @Test
    void anAdministratorReleasesTheName() {
        tryWrong(name, 5);
        var administrator = company.browser(company.administrator());
        var person = "/org/people/" + company.sales().personId();
        assertThat(administrator.get(person).body().path("lockedUntil").isNull())
                .isFalse();

        var released = administrator.post(person + "/login/release", Map.of());

        assertThat(released.status()).isEqualTo(204);
        assertThat(signIn(name, Companies.PASSWORD).status()).isEqualTo(200);
    }

    private void tryWrong(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(login, "not the password").status()).isEqualTo(401);
        }
    }

    private Browser.Answer signIn(String login, String password) {
        return companies.browser().post("/session", Map.of("name", login, "password", password));
    }
}
