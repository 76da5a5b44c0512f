package io.keyhold.server.account.web;

import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerQuery.Sort;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which accounts a client asks for, as the parameters of a request say it: of the list, and of its download. */
public record LedgerFilter(
        @Nullable String q,
        @Nullable List<String> tier,
        @Nullable List<String> kind,
        @Nullable List<String> ownership,
        @Nullable List<String> regionType,
        @Nullable List<String> division,
        @Nullable List<String> industry,
        @Nullable List<String> state,

        @Parameter(schema = @Schema(type = "boolean", defaultValue = "false")) @Nullable Boolean undecided,

        @Parameter(schema = @Schema(type = "boolean", defaultValue = "false")) @Nullable Boolean mine,

        @Parameter(schema = @Schema(type = "string", defaultValue = "-number")) @Nullable String sort) {
    /** Asks for the accounts behind the cursor, a page at a time. */
    public LedgerQuery query(LedgerQuery.@Nullable Cursor after, int limit) {
        return new LedgerQuery(
                q,
                set(tier),
                set(kind),
                set(ownership),
                set(regionType),
                set(division),
                set(industry),
                set(state),
                Boolean.TRUE.equals(undecided),
                Boolean.TRUE.equals(mine),
                order(),
                after,
                limit);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** The order asked for; newest first unless one is. */
    Sort order() {
        var code = Objects.requireNonNullElse(sort, Sort.NEWEST.code());
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.invalid("no-such-code", Map.of("field", "sort", "value", code))));
    }
}
