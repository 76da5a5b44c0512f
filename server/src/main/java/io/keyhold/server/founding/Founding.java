package io.keyhold.server.founding;

import io.keyhold.server.kernel.Outcome;

/**
 * Founds companies. Refusals: {@code company-exists}, and those of units, people, handbooks and logins. After a refusal the same order,
 * mended, goes on where it stopped.
 */
public interface Founding {
    /** Returns the password of the administrator's first sign-in; it is only good for choosing another. */
    Outcome<String> found(FoundCompany order);
}
