package io.keyhold.server.account.internal;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Given;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.ValueType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handbook on a day, before which single accounts are put. */
record Book(Handbook handbook, LocalDate day) {
    /** One account's facts, ready to be decided on. */
    record Read(Given given, Optional<Pack> pack) {
        /** What a version that has no such decision leaves undecided is told as if there were no version. */
        Outcome decide(String decision) {
            boolean known = pack.isEmpty() || pack.get().decisions().containsKey(decision);
            return known ? given.decide(decision) : Handbook.of().decide(decision, Map.of(), LocalDate.EPOCH);
        }

        @Nullable String code(String decision) {
            return Book.code(decide(decision));
        }
    }

    Read read(AccountState account, boolean groupSpansRegionTypes) {
        var pack = handbook.inForce(day);
        var facts = Judge.facts(account, groupSpansRegionTypes);
        pack.ifPresent(version -> facts.entrySet().removeIf(fact -> !asks(version, fact)));
        return new Read(handbook.given(facts, day), pack);
    }

    /** The region type of the account's place; null while the handbook does not say. */
    @Nullable String regionType(AccountState account) {
        return read(account, false).code("regionType");
    }

    /** Whether the active ones of a group lie in different region types. */
    boolean spansRegionTypes(Collection<AccountState> members) {
        return members.size() > 1
                && members.stream()
                                .filter(AccountState::active)
                                .map(this::regionType)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
    }

    static @Nullable String code(Outcome outcome) {
        return outcome instanceof Decided decided ? decided.outcome().toString() : null;
    }

    /** A version may ask for less than another, and know fewer codes: what it cannot read is not known to it. */
    private static boolean asks(Pack version, Map.Entry<String, Object> given) {
        var fact = version.facts().get(given.getKey());
        return switch (fact == null ? null : fact.type()) {
            case null -> false;
            case ValueType.Coded(var codes) ->
                codes.codes().stream().anyMatch(code -> code.id().equals(given.getValue()));
            default -> true;
        };
    }
}
