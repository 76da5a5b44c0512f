package io.keyhold.server.registration;

import io.keyhold.rules.Code;
import io.keyhold.server.access.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the purchase-intent form asks, by the handbook in force. */
public interface IntentForms {
    IntentForm form(Caller caller);

    /**
     * The codes the form offers; a list is empty where the handbook has none of that kind.
     *
     * @param progressAsked whether who registers an account again says what was achieved meanwhile (a gap of AU-9)
     * @param missing what the handbook lacks so that nothing can be registered; null when it can
     */
    record IntentForm(
            @Nullable String pack,
            @Nullable Integer version,
            List<Code> sources,
            List<Code> leadClasses,
            List<Code> uses,
            List<Code> productLines,
            boolean progressAsked,
            @Nullable String missing) {
        /** The same by the column of a sheet that takes their codes. */
        public Map<IntentColumn, List<Code>> lists() {
            return Map.of(
                    IntentColumn.SOURCE, sources,
                    IntentColumn.LEAD_CLASS, leadClasses,
                    IntentColumn.USE, uses,
                    IntentColumn.PRODUCT_LINE, productLines);
        }
    }
}
