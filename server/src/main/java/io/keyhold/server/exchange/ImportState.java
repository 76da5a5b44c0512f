package io.keyhold.server.exchange;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** The file is here; what its columns mean is to be confirmed. */
    UPLOADED,
    /** Its rows are being checked. */
    CHECKING,
    /** Its rows are checked; nothing is in the ledger. */
    CHECKED,
    APPLYING,
    APPLIED,
    UNDOING,
    /** Everything it brought is gone again. */
    UNDONE,
    /** The file could not be read to its end; nothing is in the ledger. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a worker is busy with it. */
    public boolean isBusy() {
        return this == CHECKING || this == APPLYING || this == UNDOING;
    }
}
