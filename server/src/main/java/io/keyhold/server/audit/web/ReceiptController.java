package io.keyhold.server.audit.web;

import io.keyhold.server.audit.Checkpoint;
import io.keyhold.server.audit.Receipt;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.Replies;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book of receipts, for those who look after it. */
@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptController {
    private static final int MOST_DAYS = 366;

    private final ReceiptBook receipts;
    private final ReceiptWords words;
    private final BusinessClock clock;

    ReceiptController(ReceiptBook receipts, ReceiptWords words, BusinessClock clock) {
        this.receipts = receipts;
        this.words = words;
        this.clock = clock;
    }

    /** A receipt with everything its hash is made of, so that it can be checked elsewhere too. */
    record ReceiptView(
            long number,
            String kind,
            String label,
            UUID subjectId,
            Instant receivedAt,
            Instant recordedAt,
            String salt,
            String contentHash,
            String previousHash,
            String hash,
            String code) {
        static ReceiptView of(Receipt r, String label) {
            return new ReceiptView(
                    r.number(),
                    r.kind(),
                    label,
                    r.subjectId(),
                    r.receivedAt(),
                    r.recordedAt(),
                    r.salt(),
                    r.contentHash(),
                    r.previousHash(),
                    r.hash(),
                    r.code());
        }
    }

    @GetMapping("/{number}")
    ReceiptView find(Asker asker, @PathVariable long number, Locale locale) {
        allowed(asker);
        var receipt = Replies.found(receipts.find(asker.tenantId(), number), "no-such-receipt");
        return ReceiptView.of(receipt, words.kind(receipt.kind(), locale));
    }

    /** How the chain stood at the end of each day; to be kept elsewhere. */
    @GetMapping("/checkpoints")
    List<Checkpoint> checkpoints(Asker asker, @RequestParam(defaultValue = "31") int days) {
        allowed(asker);
        return receipts.checkpoints(asker.tenantId(), clock.today(asker.tenantId()), Math.clamp(days, 1, MOST_DAYS));
    }

    /** Checks the whole chain; takes as long as there are receipts. */
    @GetMapping("/verification")
    VerificationView verify(Asker asker, Locale locale) {
        allowed(asker);
        return words.view(receipts.verify(asker.tenantId()), locale);
    }

    private static void allowed(Asker asker) {
        Replies.require(asker.may("audit.read"), "receipts-not-allowed");
    }
}
