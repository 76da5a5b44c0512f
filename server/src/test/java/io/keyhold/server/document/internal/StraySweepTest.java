package io.keyhold.server.document.internal;

import static io.keyhold.schema.db.Tables.STORED_FILE;
import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.document.Document;
import io.keyhold.server.document.Documents;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.kernel.Worker.Next;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that were brought and attached to nothing, while the days go by. */
@KeyholdTest
class StraySweepTest {
    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    Companies companies;

    @Autowired
    Documents documents;

    @Autowired
    Imports imports;

    @Autowired
    WorkQueue queue;

    @Autowired
    StrayFiles files;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    SystemClock clock;

    @Autowired
    DSLContext db;

    private Company company;
    private Caller sales;

    @BeforeEach
    void aCompany() {
        company = companies.found();
        sales = company.sales();
    }

    @Test
    void aFileThatNobodyAttachedInADayGoesWithItsContent() throws IOException {
        var stray = bring("%PDF stray");
        var begun = stray.recordedAt();

        assertThat(sweepAt(begun.plus(A_DAY).minusMillis(1))).isEqualTo(new Next.At(begun.plus(A_DAY)));
        assertThat(documents.find(sales, stray.id())).isPresent();

        var then = begun.plus(A_DAY);
        assertThat(sweepAt(then)).isEqualTo(new Next.At(then.plus(A_DAY)));
        assertThat(documents.find(sales, stray.id())).isEmpty();
        assertThat(contents()).isZero();
        assertThat(refused(attach(stray))).isEqualTo("no-such-document");
    }

    @Test
    void whatIsAttachedStaysHoweverOldItIs() throws IOException {
        var paper = bring("%PDF paper");
        done(attach(paper));

        sweepAt(clock.now().plus(Duration.ofDays(400)));

        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void aContentThatSomethingElseHasStaysAndComesAgainAfterItWent() throws IOException {
        var table = "客户名称\n青禾物流有限公司\n";
        done(imports.upload(
                company.keyAccounts(), "台帐.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
        var paper = bring("%PDF paper");
        var copy = bring("%PDF paper");
        done(attach(paper));

        sweepAt(clock.now().plus(A_DAY));

        assertThat(documents.find(sales, copy.id())).isEmpty();
        assertThat(contents()).as("the table and the paper").isEqualTo(2);

        var again = bring("%PDF gone");
        sweepAt(clock.now().plus(A_DAY));
        assertThat(bring("%PDF gone").hash()).isEqualTo(again.hash());
        assertThat(contents()).isEqualTo(3);
    }

    private Next sweepAt(Instant instant) {
        var work = new Work("stray-files", company.id(), company.id(), Ids.next(), 1);
        return new StraySweep(queue, files, transactions, () -> instant).run(work, () -> {});
    }

    private Document bring(String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return done(documents.keep(sales, "资料.pdf", new ByteArrayInputStream(bytes)));
    }

    private Outcome<List<Document>> attach(Document document) {
        var folder = UUID.randomUUID();
        return transactions.command(
                company.id(), () -> documents.attach(sales, List.of(document.id()), "folder", folder));
    }

    private int contents() {
        return transactions.reading(
                company.id(), () -> db.fetchCount(STORED_FILE, STORED_FILE.TENANT_ID.eq(company.id())));
    }
}
