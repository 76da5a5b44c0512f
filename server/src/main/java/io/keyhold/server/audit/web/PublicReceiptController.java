package io.keyhold.server.audit.web;

import io.keyhold.server.audit.ChainedCompanies;
import io.keyhold.server.audit.Receipt;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.web.Replies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets anyone who holds a receipt check it without signing in. It tells when something was received, never what or whose it is. */
@RestController
@RequestMapping("/api/v1/public/receipts")
class PublicReceiptController {
    private static final int SHORTEST_CODE = 16;

    private final ReceiptBook receipts;
    private final ChainedCompanies companies;
    private final ReceiptWords words;

    PublicReceiptController(ReceiptBook receipts, ChainedCompanies companies, ReceiptWords words) {
        this.receipts = receipts;
        this.companies = companies;
        this.words = words;
    }

    /** A genuine receipt. */
    record GenuineReceipt(
            String company,
            long number,
            String kind,
            String label,
            Instant receivedAt,
            Instant recordedAt,
            String hash,
            VerificationView verification) {}

    /**
     * The receipt, when the code is its hash or begins it; otherwise there is none, whichever part was wrong.
     *
     * @param code at least 16 hexadecimal characters
     */
    @GetMapping("/{company}/{number}")
    GenuineReceipt check(
            @PathVariable UUID company, @PathVariable long number, @RequestParam String code, Locale locale) {
        var known = Replies.found(companies.find(company), "no-such-receipt");
        var receipt =
                Replies.found(receipts.find(company, number).filter(found -> isCodeOf(found, code)), "no-such-receipt");
        return new GenuineReceipt(
                known.name(),
                receipt.number(),
                receipt.kind(),
                words.kind(receipt.kind(), locale),
                receipt.receivedAt(),
                receipt.recordedAt(),
                receipt.hash(),
                words.view(receipts.verify(company, number), locale));
    }

    private static boolean isCodeOf(Receipt receipt, String code) {
        var plain = code.strip().toLowerCase(Locale.ROOT);
        return plain.length() >= SHORTEST_CODE
                && plain.length() <= receipt.hash().length()
                && MessageDigest.isEqual(
                        plain.getBytes(StandardCharsets.US_ASCII),
                        receipt.hash().substring(0, plain.length()).getBytes(StandardCharsets.US_ASCII));
    }
}
