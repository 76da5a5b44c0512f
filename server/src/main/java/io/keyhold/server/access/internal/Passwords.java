package io.keyhold.server.access.internal;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's first choice for a small machine). Only a few at a time,
 * so that a flood of sign-ins cannot take the memory of everything else.
 */
@Component
class Passwords {
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_A_TIME);

    /** What the password of a name that nobody has is checked against: the answer then takes as long as for one that exists. */
    private final String nobodys = Objects.requireNonNull(encoder.encode(Secrets.next()));

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
