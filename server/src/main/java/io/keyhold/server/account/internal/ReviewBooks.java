package io.keyhold.server.account.internal;

import io.keyhold.rules.Pack;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.KeptDecision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/**
 * By which handbook an account is decided again. A version may apply to what was there before from a later day than to what is
 * new; an account the newer version decided already is not put back under the older one.
 *
 * @param existing by which what earlier versions decided is decided again
 * @param current by which is decided what the newest version in force decided already
 */
record ReviewBooks(Book existing, Book current) {
    static ReviewBooks of(Handbooks handbooks, UUID tenantId, LocalDate day) {
        return new ReviewBooks(new Book(handbooks.forExisting(tenantId), day), new Book(handbooks.of(tenantId), day));
    }

    /** Whether there is but one version by which to decide. */
    boolean agree() {
        return existing.handbook() == current.handbook() || version(existing) == version(current);
    }

    /** The version beyond which an account is decided by the current one. */
    int limit() {
        return version(existing);
    }

    Book of(Collection<KeptDecision> kept) {
        boolean newer = kept.stream()
                .map(decision -> decision.conclusion().version())
                .filter(Objects::nonNull)
                .anyMatch(version -> version > limit());
        return newer && !agree() ? current : existing;
    }

    private static int version(Book book) {
        return book.handbook()
                .inForce(book.day())
                .map(Pack::ref)
                .map(ref -> ref.version())
                .orElse(0);
    }
}
