package io.keyhold.server.organization;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class UnitsTest {
    @Autowired
    Companies companies;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    ChangeLog changes;

    @Autowired
    TenantTransactions transactions;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void everyChangeLeavesAVersionBehind() {
        var office = company.units().office();
        var before = units.find(company.id(), office).orElseThrow();

        var renamed = done(units.edit(company.actor(), office, UnitEdit.rename(before.version(), "闽东市场部")));

        assertThat(renamed.version()).isEqualTo(before.version() + 1);
        var log = transactions.reading(company.id(), () -> changes.of(company.id(), office));
        assertThat(log.getFirst().facts().get("name")).isEqualTo("闽东市场部");
        assertThat(log.getFirst().actorId()).isEqualTo(company.actor().personId());
        assertThat(log.getLast().facts().get("name")).isEqualTo("福建市场部");
    }

    @Test
    void whoReadAnOlderVersionIsToldWhoWasFaster() {
        var office = company.units().office();
        long version = units.find(company.id(), office).orElseThrow().version();
        var browser = company.browser(company.administrator());
        done(units.edit(company.actor(), office, UnitEdit.rename(version, "闽东市场部")));

        var answer = browser.patch("/org/units/" + office, Map.of("version", version, "name", "闽南市场部"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("stale");
        assertThat(answer.body().path("title").asString()).startsWith("孙管理");
    }

    @Test
    void aUnitCannotBePutUnderItself() {
        var region = company.units().region();
        long version = units.find(company.id(), region).orElseThrow().version();

        assertThat(refused(units.edit(
                        company.actor(),
                        region,
                        UnitEdit.move(version, company.units().dealer()))))
                .isEqualTo("unit-under-itself");
    }

    @Test
    void twoMovesAtOnceNeverMakeACircle() {
        var south = units.find(company.id(), company.units().region()).orElseThrow();
        var north = units.find(company.id(), company.units().northernRegion()).orElseThrow();

        var moves = Stream.of(
                        CompletableFuture.supplyAsync(() ->
                                units.edit(company.actor(), south.id(), UnitEdit.move(south.version(), north.id()))),
                        CompletableFuture.supplyAsync(() ->
                                units.edit(company.actor(), north.id(), UnitEdit.move(north.version(), south.id()))))
                .map(CompletableFuture::join)
                .toList();

        assertThat(moves)
                .filteredOn(io.keyhold.server.kernel.Outcome.Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    void namesAreUniqueAndNeverBlank() {
        var actor = company.actor();
        var headOffice = company.units().headOffice();

        assertThat(refused(units.open(actor, new NewUnit(UnitKind.REGION, "东南大区", headOffice))))
                .isEqualTo("unit-name-taken");
        assertThat(refused(units.open(actor, new NewUnit(UnitKind.REGION, " ", headOffice))))
                .isEqualTo("unit-name-missing");
        assertThat(refused(units.open(actor, new NewUnit(UnitKind.REGION, "西北大区", null))))
                .isEqualTo("unit-needs-parent");
    }

    @Test
    void onlyAnEmptyUnitCanBeClosed() {
        var office = units.find(company.id(), company.units().office()).orElseThrow();
        var dealer = units.find(company.id(), company.units().dealer()).orElseThrow();
        var empty = done(units.open(
                company.actor(),
                new NewUnit(UnitKind.DEALER, "空经销商", company.units().office())));

        assertThat(refused(units.close(company.actor(), office.id(), office.version())))
                .isEqualTo("unit-has-units");
        assertThat(refused(units.close(company.actor(), dealer.id(), dealer.version())))
                .isEqualTo("unit-has-people");
        assertThat(done(units.close(company.actor(), empty.id(), empty.version()))
                        .closed())
                .isTrue();
    }

    @Test
    void theMapFollowsAChangeAtOnce() {
        var office = company.units().office();
        assertThat(organizations.map(company.id()).chain(office))
                .extracting(Unit::name)
                .containsExactly("福建市场部", "东南大区", "总部");
        long version = units.find(company.id(), office).orElseThrow().version();

        done(units.edit(
                company.actor(), office, UnitEdit.move(version, company.units().northernRegion())));

        assertThat(organizations.map(company.id()).chain(office))
                .extracting(Unit::name)
                .containsExactly("福建市场部", "华北大区", "总部");
    }

    @Test
    void aDealersSalespersonKnowsOnlyTheOwnBranchOfTheTree() {
        var known = company.browser(company.sales()).get("/org/units").body();

        assertThat(known.findValuesAsString("name")).containsExactlyInAnyOrder("总部", "东南大区", "福建市场部", "榕城经销商");
    }

    @Test
    void onlyAnAdministratorChangesUnits() {
        var body = Map.of(
                "kind", "region", "name", "西北大区", "parentId", company.units().headOffice());

        assertThat(company.browser(company.director()).post("/org/units", body).status())
                .isEqualTo(403);
        assertThat(company.browser(company.administrator())
                        .post("/org/units", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anotherCompanysUnitsDoNotExist() {
        var other = companies.found();
        var office = company.units().office();
        var answer = other.browser(other.administrator())
                .patch("/org/units/" + office, Map.of("version", 2, "name", "mine"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(units.find(other.id(), office)).isEmpty();
        assertThat(organizations.map(other.id()).unit(office)).isEmpty();
    }
}
