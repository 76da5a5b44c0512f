package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Territories;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A market office's area changes: its registrations are seen by the area's new leaders from that day on. */
@KeyholdTest
class LaterAreasTest {
    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    Territories territories;

    @Autowired
    BusinessClock clock;

    private Company company;

    @BeforeEach
    void aRegistrationInFuzhou() {
        company = intents.found();
        intents.account(company, "闽海物流有限公司");
        done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));
    }

    @Test
    void atOnceWhenItIsTodays() {
        fuzhouGoesNorth(0);

        assertThat(seen(company.northernManager())).isEqualTo(1);
    }

    @Test
    void onItsDayWhenItIsALaterOne() {
        fuzhouGoesNorth(2);
        intents.walk(company, Duration.ofDays(1));
        assertThat(seen(company.northernManager())).isZero();

        intents.walk(company, Duration.ofDays(1));
        assertThat(seen(company.northernManager())).isEqualTo(1);
    }

    private void fuzhouGoesNorth(int inDays) {
        var day = clock.today(company.id()).plusDays(inDays);
        done(territories.authorise(company.actor(), company.units().office(), Set.of(), day));
        done(territories.authorise(company.actor(), company.units().northernOffice(), Set.of(Ledgers.FUZHOU), day));
    }

    private int seen(Caller caller) {
        return book.page(caller, new RegistrationQuery(null, false, null, null, 50))
                .rows()
                .size();
    }
}
