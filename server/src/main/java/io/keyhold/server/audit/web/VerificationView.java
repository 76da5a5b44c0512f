package io.keyhold.server.audit.web;

import java.util.List;

/** What checking receipts found, in the reader's language. */
record VerificationView(boolean holds, long checked, long changesSealed, long changesErased, List<FaultView> faults) {

    /** What does not hold. */
    record FaultView(long number, String code, String text) {}
}
