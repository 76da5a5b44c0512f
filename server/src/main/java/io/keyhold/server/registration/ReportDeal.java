package io.keyhold.server.registration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Report that the intent came to a deal.
 *
 * @param number of the contract or invoice
 * @param vehicles sold, 1 to 1,000,000
 */
public record ReportDeal(Kind kind, String number, long vehicles, LocalDate on, List<UUID> attachments) {
    public ReportDeal {
        attachments = List.copyOf(attachments);
    }

    /** The paper that shows the deal. */
    public enum Kind {
        CONTRACT("contract"),
        INVOICE("invoice");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }
}
