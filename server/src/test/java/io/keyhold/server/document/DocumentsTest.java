package io.keyhold.server.document;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class DocumentsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3, 4};

    @Autowired
    Companies companies;

    @Autowired
    Documents documents;

    @Autowired
    Folders folders;

    @Autowired
    TenantTransactions transactions;

    Company company;
    Caller sales;

    @BeforeEach
    void aCompany() {
        company = companies.found();
        sales = company.sales();
    }

    @Test
    void whatAFileIsIsToldFromItsContent() throws IOException {
        assertThat(done(kept("名片.jpg", PNG)).mediaType()).isEqualTo("image/png");
        assertThat(done(kept("合同.pdf", text("%PDF-1.7"))).mediaType()).isEqualTo("application/pdf");
        assertThat(refused(kept("picture.png", text("<html><script>")))).isEqualTo("document-kind-unknown");
        assertThat(refused(kept("tool.jar", new byte[] {'P', 'K', 3, 4, 0}))).isEqualTo("document-kind-unknown");
        assertThat(refused(kept("空.png", new byte[0]))).isEqualTo("document-empty");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws IOException {
        var large = new byte[(int) Documents.MOST_BYTES + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        assertThat(refused(kept("large.png", large))).isEqualTo("document-too-large");
    }

    @Test
    void untilItIsAttachedOnlyWhoBroughtItSeesIt() throws IOException {
        var photo = done(kept("名片.png", PNG)).id();
        var folder = Ids.next();
        folders.open(folder, company.keyAccounts());
        assertThat(documents.find(company.keyAccounts(), photo)).isEmpty();

        assertThat(done(attach(sales, folder, photo))).hasSize(1);

        assertThat(documents.find(company.keyAccounts(), photo)).isPresent();
        assertThat(documents.find(company.northernSales(), photo)).isEmpty();
        assertThat(documents.of(company.id(), "folder", List.of(folder)).get(folder))
                .extracting(Document::name)
                .containsExactly("名片.png");
    }

    @Test
    void nobodyAttachesAnothersFileOrOneFileTwice() throws IOException {
        var photo = done(kept("名片.png", PNG)).id();
        assertThat(refused(attach(company.northernSales(), Ids.next(), photo))).isEqualTo("no-such-document");
        done(attach(sales, Ids.next(), photo));

        assertThat(refused(attach(sales, Ids.next(), photo))).isEqualTo("document-attached-elsewhere");
    }

    @Test
    void overHttpAFileIsBroughtAndReadAgain() {
        var browser = company.browser(sales);
        var boundary = "----keyhold";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"card.png\"\r\n\r\n"
                .formatted(boundary);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(PNG),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        var brought = browser.send("POST", "/files", body, "multipart/form-data; boundary=" + boundary);
        assertThat(brought.status()).as("%s", brought).isEqualTo(201);
        var path = "/files/" + brought.body().path("id").asString();

        assertThat(browser.get(path).raw().body()).isEqualTo(PNG);
        assertThat(browser.get(path).raw().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(company.browser(company.northernSales()).get(path).status()).isEqualTo(404);
    }

    @Test
    void anErasedPaperIsGone() throws IOException {
        var folder = Ids.next();
        var photo = done(kept("名片.png", PNG)).id();
        done(attach(sales, folder, photo));
        folders.open(folder, sales);

        transactions.in(company.id(), () -> {
            documents.erase(company.id(), "folder", folder);
            return true;
        });

        assertThat(company.browser(sales).get("/files/" + photo).code()).isEqualTo("document-erased");
    }

    private Outcome<Document> kept(String name, byte[] content) throws IOException {
        return documents.keep(sales, name, new ByteArrayInputStream(content));
    }

    private Outcome<List<Document>> attach(Caller who, UUID folder, UUID... ids) {
        return transactions.command(who.tenantId(), () -> documents.attach(who, List.of(ids), "folder", folder));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
