package io.keyhold.server.founding;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.organization.Tenants;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real company's first day. */
@KeyholdTest
class FoundingTest {
    @Autowired
    Founding founding;

    @Autowired
    Tenants tenants;

    @Autowired
    Companies companies;

    private final String signIn = "first-" + Ids.next();
    private final FoundCompany order =
            new FoundCompany("新建企业 " + Ids.next(), "远岭", ZoneId.of("Asia/Shanghai"), "云初一", signIn, "truck-maker");

    @Test
    void theAdministratorSignsInAndMustChooseAnotherPassword() {
        var password = done(founding.found(order));

        var answer = companies.browser().post("/session", Map.of("name", signIn, "password", password));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(answer.body().path("tenant").path("demo").asBoolean()).isFalse();
        assertThat(answer.body().path("tenant").path("ownBrand").asString()).isEqualTo("远岭");
    }

    @Test
    void twoCompaniesOfOneNameCannotBeFounded() {
        done(founding.found(order));

        assertThat(refused(founding.found(order))).isEqualTo("company-exists");
    }

    @Test
    void aFoundingThatWasRefusedGoesOnWhenMended() {
        var mended = new FoundCompany(
                order.name(), order.ownBrand(), order.zone(), order.administrator(), signIn, order.handbook());
        var unusable = new FoundCompany(
                order.name(), order.ownBrand(), order.zone(), order.administrator(), "?", order.handbook());

        assertThat(refused(founding.found(unusable))).isEqualTo("login-name-invalid");
        done(founding.found(mended));

        assertThat(tenants.all().stream().filter(each -> each.name().equals(order.name())))
                .hasSize(1);
    }
}
