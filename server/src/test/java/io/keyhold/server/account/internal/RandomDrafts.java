package io.keyhold.server.account.internal;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Gap;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drafts of the truck maker's handbook: limits moved at random, so that rows overlap and cases stay open, gaps settled or not. */
final class RandomDrafts {
    private static final Pattern LIMIT = Pattern.compile("(>= |< |\\[)(\\d+)(\\.\\.(\\d+)\\))?");

    private final Map<String, String> sources;
    private final Random random;

    RandomDrafts(Map<String, String> sources, Random random) {
        this.sources = sources;
        this.random = random;
    }

    Handbook next() {
        var drafted = new HashMap<String, String>();
        sources.forEach((file, text) -> drafted.put(
                file,
                file.contains("cases/") || !(file.endsWith("tiers.yaml") || file.endsWith("kinds.yaml"))
                        ? text
                        : moved(text)));
        return Handbook.of(chosen(Packs.read(drafted)));
    }

    private String moved(String text) {
        return LIMIT.matcher(text).replaceAll(limit -> {
            long least = near(limit.group(2));
            return limit.group(4) == null
                    ? limit.group(1) + least
                    : limit.group(1) + least + ".." + Math.max(least + 1, near(limit.group(4))) + ")";
        });
    }

    private long near(String figure) {
        long value = Long.parseLong(figure);
        return random.nextInt(3) > 0 ? value : Math.max(1, value + random.nextInt(9) - 4);
    }

    private Pack chosen(Pack pack) {
        var choices = pack.gaps().values().stream()
                .filter(gap -> random.nextInt(4) > 0)
                .map(this::choice)
                .filter(Objects::nonNull)
                .toList();
        return pack.withChoices(choices);
    }

    private @Nullable Choice choice(Gap gap) {
        var day = LocalDate.of(2009, 1, 5);
        if (gap.byPlace() != null) {
            return new Choice(gap.id(), null, Map.of("11", "growth", "*", "mature"), "甲", "试", day, null);
        }
        var codes = gap.choices();
        return codes.isEmpty() ? null : Choice.of(gap.id(), any(codes).id(), "甲", "试", day);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
