package io.keyhold.server.handbook.web;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Turn;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.FactSource;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.PlaceNames;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.Replies;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why something was decided; for those who may see its subject, and nobody else learns that it exists. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {
    private final DecisionLog log;
    private final Handbooks handbooks;
    private final PlaceNames places;
    private final List<FactSource> sources;
    private final TenantTransactions transactions;
    private final BusinessClock clock;

    DecisionController(
            DecisionLog log,
            Handbooks handbooks,
            PlaceNames places,
            List<FactSource> sources,
            TenantTransactions transactions,
            BusinessClock clock) {
        this.log = log;
        this.handbooks = handbooks;
        this.places = places;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    DecisionView why(Asker asker, @PathVariable UUID id, Locale locale) {
        var kept = Replies.found(
                transactions.reading(
                        asker.tenantId(), () -> log.find(asker.tenantId(), id).filter(found -> mayRead(asker, found))),
                "no-such-decision");
        var told = Replies.found(toldBy(asker, kept), "no-such-handbook");
        return DecisionView.of(kept, told, turns(asker, kept, told), places, Languages.of(locale));
    }

    /** Reckoned when asked, of the facts that were kept, by the version that decided. */
    private List<Turn> turns(Asker asker, KeptDecision kept, Pack told) {
        var conclusion = kept.conclusion();
        if (conclusion.pack() == null) {
            return List.of();
        }
        var day = LocalDate.ofInstant(kept.decidedAt(), clock.zone(asker.tenantId()));
        return Handbook.of(told).given(conclusion.inputs(), day).turns(conclusion.decision());
    }

    private boolean mayRead(Asker asker, KeptDecision kept) {
        return sources.stream()
                .anyMatch(source ->
                        source.subjectKind().equals(kept.subjectKind()) && source.mayRead(asker, kept.subjectId()));
    }

    /** The version that decided; for what no version decided, any lends its words. */
    private Optional<Pack> toldBy(Asker asker, KeptDecision kept) {
        var pack = kept.conclusion().pack();
        var version = kept.conclusion().version();
        return handbooks.all(asker.tenantId()).stream()
                .flatMap(handbook -> handbook.versions().stream())
                .filter(each -> pack == null || each.ref().id().equals(pack))
                .filter(each -> version == null || each.ref().version() == version)
                .findFirst();
    }
}
