package io.keyhold.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.Verification.Fault;
import io.keyhold.server.audit.Verification.Kind;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The chain of receipts: its order, and that nothing in it can be changed unseen. */
@KeyholdTest
class ReceiptsTest {
    @Autowired
    Companies companies;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    Letters letters;

    @Autowired
    OwnersHand hand;

    @Autowired
    BusinessClock business;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DataSource database;

    UUID company;

    @BeforeEach
    void aCompany() {
        company = companies.found().id();
    }

    @Test
    void eachReceiptCarriesTheHashOfTheOneBefore() {
        var first = receiptFor("first");
        var second = receiptFor("second");

        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second.receivedAt()).isAfterOrEqualTo(first.receivedAt());
        assertThat(receipts.find(company, second.number() - 1).orElseThrow().hash())
                .isEqualTo(second.previousHash());
        assertThat(receipts.of(company, "letter", List.of(first.subjectId()))).containsEntry(first.subjectId(), first);
        assertThat(receipts.verify(company).holds()).isTrue();
        assertThat(receipts.verify(company, second.number()).holds()).isTrue();
    }

    @Test
    void manyAtOnceGetNumbersWithoutHolesInTheOrderOfTheirInstants() throws Exception {
        int threads = 16;
        int each = 10;
        var given = new ArrayList<Receipt>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<List<Receipt>> writer = () -> LongStream.range(0, each)
                    .mapToObj(n -> receiptFor("letter " + n))
                    .toList();
            for (var result : pool.invokeAll(Collections.nCopies(threads, writer))) {
                given.addAll(result.get());
            }
        }

        given.sort(Comparator.comparing(Receipt::number));
        assertThat(given).extracting(Receipt::number).doesNotHaveDuplicates().hasSize(threads * each);
        assertThat(given).isSortedAccordingTo(Comparator.comparing(Receipt::receivedAt));
        var verification = receipts.verify(company);
        assertThat(verification.holds()).as("%s", verification.faults()).isTrue();
        assertThat(verification.checked()).isGreaterThanOrEqualTo(threads * each);
    }

    @Test
    void whatWasRolledBackLeavesNoHole() {
        var before = receiptFor("before");
        assertThatThrownBy(() -> transactions.in(company, () -> {
                    receipts.issue(company, "letter", letters.written("never"), Letters.content("never"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        receiptFor("after");

        assertThat(receipts.verify(company).holds()).isTrue();
        assertThat(receipts.verify(company, before.number()).holds()).isTrue();
    }

    @Test
    void aReceiptChangedInTheDatabaseIsFound() throws SQLException {
        var receipt = receiptFor("mine was first");
        receiptFor("and then yours");
        assertThat(hand.does(
                        company,
                        "UPDATE receipt SET received_at = received_at + interval '1 hour' WHERE tenant_id = '%s' AND number = %d"
                                .formatted(company, receipt.number())))
                .isEqualTo(1);

        assertThat(receipts.verify(company).faults()).contains(new Fault(receipt.number(), Kind.ALTERED));
        assertThat(receipts.verify(company, receipt.number()).faults())
                .contains(new Fault(receipt.number(), Kind.ALTERED));
    }

    @Test
    void aReceiptMadeAnewIsFoundByTheNext() throws SQLException {
        var receipt = receiptFor("mine was first");
        var next = receiptFor("and then yours");
        hand.does(
                company,
                "UPDATE receipt SET hash = repeat('a', 64) WHERE tenant_id = '%s' AND number = %d"
                        .formatted(company, receipt.number()));

        assertThat(receipts.verify(company).faults())
                .contains(new Fault(receipt.number(), Kind.ALTERED), new Fault(receipt.number() + 1, Kind.UNLINKED));
        assertThat(next.number()).isGreaterThan(receipt.number());
    }

    @Test
    void aReceiptTakenOutOrCutOffIsFound() throws SQLException {
        var first = receiptFor("first");
        var second = receiptFor("second");
        hand.does(
                company,
                "DELETE FROM receipt WHERE tenant_id = '%s' AND number = %d".formatted(company, first.number()));
        assertThat(receipts.verify(company).faults()).extracting(Fault::kind).contains(Kind.MISSING);

        hand.does(
                company,
                "DELETE FROM receipt WHERE tenant_id = '%s' AND number >= %d".formatted(company, second.number()));
        assertThat(receipts.verify(company).faults()).extracting(Fault::kind).contains(Kind.CUT_OFF);
    }

    @Test
    void aContentChangedAfterwardsIsFound() {
        var letter = letters.written("20 trucks");
        var receipt =
                transactions.in(company, () -> receipts.issue(company, "letter", letter, Letters.content("20 trucks")));
        letters.rewrite(letter, "200 trucks");

        assertThat(receipts.verify(company, receipt.number()).faults())
                .containsExactly(new Fault(receipt.number(), Kind.CONTENT_ALTERED));
    }

    @Test
    void theApplicationItselfCannotChangeAReceipt() {
        receiptFor("first");

        for (var sql : List.of("UPDATE receipt SET number = 7", "DELETE FROM receipt", "DELETE FROM receipt_chain")) {
            assertThatThrownBy(() -> inCompany(sql)).hasMessageContaining("permission denied");
        }
        for (var sql : List.of("DELETE FROM change", "UPDATE change SET actor_id = NULL")) {
            assertThatThrownBy(() -> inCompany(sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aCheckpointSaysHowTheChainStoodAtTheEndOfADay() {
        var zone = ZoneId.of("Asia/Shanghai");
        var old = receiptFor("of yesterday");
        assertThat(business.advance(company, Duration.ofDays(1))).isNotNull();
        var today = receiptFor("of today");

        var checkpoints = receipts.checkpoints(company, business.today(company), 30);

        assertThat(checkpoints.getFirst().day())
                .isEqualTo(today.receivedAt().atZone(zone).toLocalDate());
        assertThat(checkpoints.getFirst().number()).isGreaterThanOrEqualTo(today.number());
        assertThat(checkpoints)
                .extracting(Checkpoint::day)
                .contains(old.receivedAt().atZone(zone).toLocalDate());
    }

    private Receipt receiptFor(String text) {
        var letter = letters.written(text);
        return transactions.in(company, () -> receipts.issue(company, "letter", letter, Letters.content(text)));
    }

    private void inCompany(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("SET LOCAL app.tenant_id = '%s'".formatted(company));
                statement.executeUpdate(sql);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
