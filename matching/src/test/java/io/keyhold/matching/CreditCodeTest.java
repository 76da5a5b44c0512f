package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.matching.CreditCodeCheck.Invalid;
import io.keyhold.matching.CreditCodeCheck.Reason;
import io.keyhold.matching.CreditCodeCheck.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Made up: no organisation has the body 91000000 100000000. */
    private static final String CODE = "91000000100000000A";

    private static final char RIGHT = CheckCharacter.of(CODE);
    private static final String SOUND = CODE.substring(0, 17) + RIGHT;

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\u200b%s\ufeff", "\t%s\r\n"})
    void soundCodeIsValidHoweverTyped(String frame) {
        assertThat(CreditCode.check(frame.formatted(SOUND))).isEqualTo(new Valid(new CreditCode(SOUND)));
        assertThat(CreditCode.check(frame.formatted(SOUND.toLowerCase(java.util.Locale.ROOT))))
                .isInstanceOf(Valid.class);
    }

    @Test
    void fullWidthDigitsAreRead() {
        assertThat(CreditCode.check(SOUND.replace('0', '０'))).isInstanceOf(Valid.class);
    }

    @Test
    void wrongCheckCharacterNamesTheRightOne() {
        var wrong = SOUND.substring(0, 17) + (RIGHT == 'A' ? 'B' : 'A');

        assertThat(CreditCode.check(wrong)).isEqualTo(new Invalid(Reason.CHECK_CHARACTER, wrong, RIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLANK",
        "'  ', BLANK",
        "110000000000001, OLD_REGISTRATION_NUMBER",
        "1100000000001, OLD_REGISTRATION_NUMBER",
        "10000000-X, OLD_ORGANISATION_CODE",
        "10000000X, OLD_ORGANISATION_CODE",
        "9100000010000000, LENGTH",
        "无, LENGTH",
        "9100000O10000000OA, ALPHABET",
        "91000000-00000000A, ALPHABET",
        "91000000一00000000A, ALPHABET"
    })
    void otherNumbersAreToldApart(String written, Reason reason) {
        assertThat(CreditCode.check(written)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.reason()).isEqualTo(reason);
            assertThat(invalid.expected()).isNull();
        });
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        for (int place = 0; place < SOUND.length(); place++) {
            var wrong = new StringBuilder(SOUND);
            wrong.setCharAt(place, SOUND.charAt(place) == '7' ? '8' : '7');

            assertThat(CreditCode.check(wrong.toString())).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void instanceIsNeverUnsound() {
        assertThatThrownBy(() -> new CreditCode("91")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seventeenCharactersAreCompletedByTheirCheckCharacter() {
        assertThat(CreditCode.beginningWith(CODE.substring(0, 17))).isEqualTo(new CreditCode(SOUND));
    }
}
