package io.keyhold.server.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives receipts out, and proves them later: one chain a company, in which each receipt carries the hash of the one before. */
public interface ReceiptBook {
    /**
     * Gives the next receipt, in the caller's transaction. To be called as late in it as can be: from here to the commit nobody else in the company
     * gets one, which is what makes the order of the numbers the order of receipt.
     *
     * @param kind that of the {@link ReceiptSource} which can tell the content again
     * @param content in the form of {@link Canonical}; only its salted hash is kept
     */
    Receipt issue(UUID tenantId, String kind, UUID subjectId, String content);

    /** The receipts of the subjects that have one. */
    Map<UUID, Receipt> of(UUID tenantId, String kind, Collection<UUID> subjectIds);

    /** The receipt of this number. */
    Optional<Receipt> find(UUID tenantId, long number);

    /** How the chain stood at the end of each of the last days that saw a receipt, newest first. */
    List<Checkpoint> checkpoints(UUID tenantId, LocalDate last, int days);

    /** Checks every receipt of the chain, its content too, and that nothing was cut off at its end. */
    Verification verify(UUID tenantId);

    /** Checks one receipt: its content, its own hash, and its link to the one before. */
    Verification verify(UUID tenantId, long number);
}
