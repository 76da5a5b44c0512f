package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraditionalCharactersTest {

    /** GB 2312 holds the simplified characters and no traditional ones: it shows a pair written in the wrong order. */
    @Test
    void everyPairLeadsFromTraditionalToSimplified() {
        var simplified = Charset.forName("GB2312").newEncoder();

        var mapped = IntStream.rangeClosed('一', '\u9fff')
                .filter(c -> TraditionalCharacters.simplified(c) != c)
                .boxed()
                .toList();

        assertThat(mapped).hasSizeGreaterThan(800);
        assertThat(mapped.stream()
                        .filter(c -> simplified.canEncode((char) (int) c))
                        .map(Character::toString))
                .isEmpty();
        assertThat(mapped.stream()
                        .filter(c -> !simplified.canEncode((char) TraditionalCharacters.simplified(c)))
                        .map(Character::toString))
                .isEmpty();
    }
}
