package io.keyhold.server.account.internal;

import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at figures of holdings before they go in. */
final class FigureCheck {
    private static final long MOST = 1_000_000;

    private FigureCheck() {}

    static Optional<Refusal> refusal(List<HoldingFigure> figures, LocalDate today) {
        return figures.stream()
                .flatMap(figure -> refusal(figure, today).stream())
                .findFirst();
    }

    private static Optional<Refusal> refusal(HoldingFigure figure, LocalDate today) {
        if (figure.brand().isBlank()) {
            return refused("brand-missing", "brand", "");
        }
        if (figure.modelClass().isBlank()) {
            return refused("model-class-missing", "modelClass", "");
        }
        if (figure.quantity() < 0 || figure.quantity() > MOST) {
            return refused("quantity-out-of-range", "quantity", Long.toString(figure.quantity()));
        }
        if (figure.asOf().isAfter(today)) {
            return refused("date-in-future", "asOf", figure.asOf().toString());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String field, String value) {
        return Optional.of(Refusal.invalid(code, Map.of("field", field, "value", value)));
    }
}
