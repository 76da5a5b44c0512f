package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.Keyhold;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.ApiTokens;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.internal.Nodes;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** A node is killed while dealers register through it: what it acknowledged is there, what it did not is there at most once. */
@KeyholdTest
class KilledNodeTest {
    private static final int DEALERS = 8;
    private static final int ACCOUNTS = 12;

    @Autowired
    Intents intents;

    @Autowired
    ApiTokens tokens;

    @Autowired
    RegistrationBook book;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    BusinessClock clock;

    @Autowired
    Nodes nodes;

    @Autowired
    JsonMapper json;

    @Autowired
    Environment env;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random();

    @Test
    void threeKillsLoseNothingAndDoubleNothing() throws Exception {
        kill(3);
    }

    @Test
    @Tag("soak")
    void aHundredKillsLoseNothingAndDoubleNothing() throws Exception {
        kill(Integer.getInteger("keyhold.soak.kills", 100));
    }

    private void kill(int times) throws Exception {
        for (int round = 0; round < times; round++) {
            var company = intents.found();
            var dealers = intents.dealers(company, DEALERS);
            for (int i = 0; i < ACCOUNTS; i++) {
                intents.account(company, name(i));
            }
            var sent = sendAndKill(company, dealers);
            sent.replaceAll((key, answer) -> answer.id() == null ? again(company, key, answer) : answer);
            assertWhole(company, sent);
        }
    }

    private static String name(int i) {
        return "闽" + "鑫隆泰恒顺昌盛华祥瑞福禄".charAt(i) + "通达物流有限公司";
    }

    /** A form that was sent, by whom, and the id it was acknowledged with, if it was. */
    private record Sent(String token, String form, @Nullable UUID id) {}

    private Map<String, Sent> sendAndKill(Company company, List<Caller> dealers) throws Exception {
        var sent = new ConcurrentHashMap<String, Sent>();
        int port = freePort();
        var node = start(port);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAnswer(node, port);
            for (var dealer : dealers) {
                var token = done(tokens.create(
                                dealer, dealer.personId(), "kill", Instant.now().plus(Duration.ofHours(1))))
                        .secret();
                threads.submit(() -> send(company, node, port, token, sent));
            }
            Thread.sleep(300 + random.nextInt(1_500));
            node.destroyForcibly().waitFor();
        }
        return sent;
    }

    private void send(Company company, Process node, int port, String token, Map<String, Sent> sent) {
        for (int i = 0; i < ACCOUNTS && node.isAlive(); i++) {
            var key = UUID.randomUUID().toString();
            var form = form(company, name(i));
            sent.put(key, new Sent(token, form, null));
            sent.computeIfPresent(key, (same, before) -> new Sent(token, form, post(port, token, same, form)));
        }
    }

    private String form(Company company, String name) {
        var contact = Map.of("name", "吴采购", "legalBasis", "consent", "source", "名片");
        return json.writeValueAsString(Map.of(
                "name",
                name,
                "divisionCode",
                Ledgers.FUZHOU,
                "contact",
                contact,
                "models",
                List.of(Map.of("modelClass", "tractor", "quantity", 6)),
                "productLine",
                "nine-six-series",
                "expectedOn",
                clock.today(company.id()).plusMonths(1).toString(),
                "use",
                "long-haul",
                "tender",
                false,
                "source",
                "own-systems"));
    }

    private @Nullable UUID post(int port, String token, String key, String form) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/registrations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return UUID.fromString(json.readTree(answer.body()).path("id").asString());
        } catch (IOException killed) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What was not acknowledged is sent again with its key, to a node that lives. */
    private Sent again(Company company, String key, Sent lost) {
        int port = env.getRequiredProperty("local.server.port", Integer.class);
        return new Sent(lost.token(), lost.form(), post(port, lost.token(), key, lost.form()));
    }

    private void assertWhole(Company company, Map<String, Sent> sent) {
        var rows = new ArrayList<RegistrationRow>();
        RegistrationList page;
        Long after = null;
        do {
            page = book.page(company.keyAccounts(), new RegistrationQuery(null, false, null, after, 100));
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(sent).isNotEmpty();
        assertThat(rows.stream().map(RegistrationRow::id))
                .containsExactlyInAnyOrderElementsOf(
                        sent.values().stream().map(Sent::id).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.receiptNumber()).isNotNull());
        var holders = rows.stream()
                .filter(row -> row.state() == RegistrationState.PROTECTED)
                .map(RegistrationRow::writtenName)
                .toList();
        assertThat(holders).doesNotHaveDuplicates();
        assertThat(holders).hasSize((int)
                rows.stream().map(RegistrationRow::writtenName).distinct().count());
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    private Process start(int port) throws IOException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        words.add(Keyhold.class.getName());
        nodes.settings().forEach((name, value) -> words.add("--" + name + "=" + value));
        words.remove("--server.port=0");
        words.add("--server.port=" + port);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer(Process node, int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/me"))
                .build();
        for (int attempt = 0; attempt < 600; attempt++) {
            assertThat(node.isAlive()).isTrue();
            try {
                http.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("The node does not answer");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
