package io.keyhold.matching;

import org.jspecify.annotations.Nullable;

/** What came of looking at a written credit code. */
public sealed interface CreditCodeCheck {

    record Valid(CreditCode code) implements CreditCodeCheck {}

    /**
     * @param code what was written, without blanks and in capitals
     * @param expected the check character the other 17 call for; only with {@link Reason#CHECK_CHARACTER}
     */
    record Invalid(Reason reason, String code, @Nullable Character expected) implements CreditCodeCheck {

        static Invalid of(Reason reason, String code) {
            return new Invalid(reason, code, reason == Reason.CHECK_CHARACTER ? CheckCharacter.of(code) : null);
        }
    }

    enum Reason {
        BLANK,
        /** Neither 18 characters nor an older number that we know. */
        LENGTH,
        /** 15 characters (13 before 2007): the registration number that the credit code replaced in October 2015. */
        OLD_REGISTRATION_NUMBER,
        /** 9 characters, with or without a hyphen: the organisation code, which is the 9th to 17th of a credit code. */
        OLD_ORGANISATION_CODE,
        /** A character that the code does not use, I O S V Z among them: most often a 1, 0, 5, U or 2 misread. */
        ALPHABET,
        /** One of the 18 characters is wrong. */
        CHECK_CHARACTER
    }
}
