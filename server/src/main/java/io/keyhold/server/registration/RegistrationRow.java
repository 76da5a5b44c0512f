package io.keyhold.server.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration as a list shows it; {@link RegistrationPage} says what the parts mean. */
public record RegistrationRow(
        UUID id,
        long number,
        @Nullable Long receiptNumber,
        RegistrationState state,
        String outcome,
        @Nullable String clause,
        String writtenName,
        RegistrationPage.@Nullable Account account,
        String divisionCode,
        String person,
        String unit,
        long vehicles,
        LocalDate expectedOn,
        Instant receivedAt,
        @Nullable Instant protectedUntil,
        @Nullable Instant takenUntil) {}
