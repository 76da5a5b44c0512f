package io.keyhold.server.audit;

import java.util.List;

/**
 * What checking receipts found.
 *
 * @param checked how many receipts were checked
 * @param changesSealed how many changes the checked blocks seal
 * @param changesErased how many of those had personal data erased since, so that only their digest could be checked
 * @param faults what does not hold, at most a hundred; empty when all does
 */
public record Verification(long checked, long changesSealed, long changesErased, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    /** What does not hold, at which receipt. */
    public record Fault(long number, Kind kind) {}

    /** How a receipt can fail. The code is what the API and the shell call it. */
    public enum Kind {
        /** The number before it is not there. */
        MISSING("receipt-missing"),
        /** The receipt's own fields do not give its hash. */
        ALTERED("receipt-altered"),
        /** It does not carry the hash of the receipt before it. */
        UNLINKED("receipt-unlinked"),
        /** It is earlier than the receipt before it. */
        EARLIER("receipt-earlier"),
        /** What it was given for is gone. */
        SUBJECT_GONE("receipt-subject-gone"),
        /** What it was given for has been changed. */
        CONTENT_ALTERED("receipt-content-altered"),
        /** Facts were taken out of a sealed change, and no erasure is on record. */
        ERASED_UNRECORDED("receipt-erasure-unrecorded"),
        /** The chain ends before its last receipt, or beyond it. */
        CUT_OFF("receipt-chain-cut-off");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
