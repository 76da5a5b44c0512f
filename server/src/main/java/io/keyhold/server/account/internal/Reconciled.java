package io.keyhold.server.account.internal;

import io.keyhold.server.account.HoldingFigure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a list of a customer's trucks adds to what is known. Lists often tell a make's trucks in one figure; the same trucks may be
 * known class by class already, or the other way round.
 */
final class Reconciled {
    /** The class of trucks whose class nobody told. */
    private static final String UNTOLD = "other";

    private Reconciled() {}

    /** @param known the account's current figures */
    static List<HoldingFigure> with(Collection<HoldingFigure> known, List<HoldingFigure> listed) {
        var figures = new ArrayList<HoldingFigure>();
        for (var figure : listed) {
            var make = known.stream().filter(sameMake(figure)).toList();
            figures.addAll(isUntold(figure) ? rest(make, figure) : told(make, figure));
        }
        return figures;
    }

    /** Our own trucks are one make whatever they are called; others' are by their brand. */
    private static Predicate<HoldingFigure> sameMake(HoldingFigure figure) {
        return known ->
                figure.ours() ? known.ours() : !known.ours() && known.brand().equals(figure.brand());
    }

    /** Of a figure that tells no class what the known classes leave over; nothing where they say more, or say it later. */
    private static List<HoldingFigure> rest(List<HoldingFigure> make, HoldingFigure figure) {
        var byClass = make.stream()
                .filter(known -> !isUntold(known) && known.quantity() > 0)
                .toList();
        long known = byClass.stream().mapToLong(HoldingFigure::quantity).sum();
        boolean later = byClass.stream().anyMatch(it -> it.asOf().isAfter(figure.asOf()));
        if (byClass.isEmpty()) {
            return List.of(figure);
        }
        return later || figure.quantity() < known ? List.of() : List.of(with(figure, figure.quantity() - known));
    }

    /** Trucks whose class is told for the first time are taken to be of those whose class was not known. */
    private static List<HoldingFigure> told(List<HoldingFigure> make, HoldingFigure figure) {
        boolean isNews = make.stream().noneMatch(known -> known.modelClass().equals(figure.modelClass()));
        var untold = make.stream()
                .filter(known -> isNews && isUntold(known) && known.quantity() > 0)
                .filter(known -> !known.asOf().isAfter(figure.asOf()))
                .map(known -> new HoldingFigure(
                        known.brand(),
                        known.ours(),
                        UNTOLD,
                        Math.max(0, known.quantity() - figure.quantity()),
                        figure.asOf()));
        return Stream.concat(Stream.of(figure), untold).toList();
    }

    private static boolean isUntold(HoldingFigure figure) {
        return figure.modelClass().equals(UNTOLD);
    }

    private static HoldingFigure with(HoldingFigure figure, long quantity) {
        return new HoldingFigure(figure.brand(), figure.ours(), UNTOLD, quantity, figure.asOf());
    }
}
