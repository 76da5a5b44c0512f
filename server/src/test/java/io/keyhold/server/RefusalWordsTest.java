package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whoever is refused something is told why in words, never by a bare code. */
@KeyholdTest
class RefusalWordsTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?:invalid|forbidden|notFound|conflict)|refused)\\(\\s*\"([a-z][a-z-]+)\""
                    + "|Replies\\s*\\.\\s*(?:require|found)\\([^;]*\"([a-z][a-z-]+)\"\\)");

    @Autowired
    MessageSource messages;

    @Test
    void everyRefusalHasWordsInBothLanguages() throws IOException {
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(codes.stream().filter(code -> !hasWords(code, Locale.ENGLISH) || !hasWords(code, Locale.CHINESE)))
                .isEmpty();
    }

    private boolean hasWords(String code, Locale locale) {
        return messages.getMessage("problem." + code, null, null, locale) != null;
    }

    private static List<String> codes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalWordsTest::text)
                    .flatMap(RefusalWordsTest::codes)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> codes(String source) {
        return CODE.matcher(source).results().map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
