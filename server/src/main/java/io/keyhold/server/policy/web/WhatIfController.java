package io.keyhold.server.policy.web;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Basis;
import io.keyhold.server.account.Movements;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.web.Languages;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.web.WhatIfAnswers.ComparedView;
import io.keyhold.server.policy.web.WhatIfAnswers.MovedPage;
import io.keyhold.server.policy.web.WhatIfAnswers.WhatIf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a draft would change of the accounts there are; nothing is written. For those who write drafts, and those who are to sign.
 * {@code asOf} asks what would have been decided on a past day, on the facts of then.
 */
@RestController
@RequestMapping("/api/v1/drafts/{id}/whatif")
class WhatIfController {
    private static final int MOST = 200;

    private final Drafts drafts;
    private final SignOff signOff;
    private final Handbooks handbooks;
    private final Movements movements;
    private final MovedSheet sheet;
    private final BusinessClock clock;

    WhatIfController(
            Drafts drafts,
            SignOff signOff,
            Handbooks handbooks,
            Movements movements,
            MovedSheet sheet,
            BusinessClock clock) {
        this.drafts = drafts;
        this.signOff = signOff;
        this.handbooks = handbooks;
        this.movements = movements;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** What is asked: the draft's handbook, the day it decides for, and what it is compared with. */
    record Asked(
            Pack pack,
            Handbook handbook,
            LocalDate on,
            Basis basis,
            @Nullable LocalDate asOf) {}

    @GetMapping
    WhatIf whatIf(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var asked = asked(caller, id, asOf);
        long began = System.nanoTime();
        var movement = movements.of(caller.tenantId(), asked.handbook(), asked.on(), asked.basis());
        return WhatIfAnswers.of(movement, asked, (System.nanoTime() - began) / 1_000_000);
    }

    /** Those who move, of those the caller may see, by number. */
    @GetMapping("/accounts")
    MovedPage accounts(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @ParameterObject MovedParams params,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = asked(caller, id, asOf);
        int most = Math.clamp(limit, 1, MOST);
        var found =
                movements.moved(caller, asked.handbook(), asked.on(), asked.basis(), params.filter(), after, most + 1);
        return MovedPage.of(found, most);
    }

    /** Why one account is decided as it is, and why it would be decided as it would. */
    @GetMapping("/accounts/{accountId}")
    List<ComparedView> why(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        var asked = asked(caller, id, asOf);
        var compared = Replies.found(
                movements.why(caller, accountId, asked.handbook(), asked.on(), asked.basis()), "no-such-subject");
        var lang = Languages.of(locale);
        return compared.stream()
                .map(each -> WhatIfAnswers.of(each, told(caller, asked, each.before()), asked.pack(), lang))
                .toList();
    }

    /** The version whose words tell what was decided before. */
    private Pack told(Caller caller, Asked asked, @Nullable Conclusion before) {
        return before == null || before.version() == null
                ? asked.pack()
                : handbooks.of(caller.tenantId(), asked.pack().ref().id()).stream()
                        .flatMap(handbook -> handbook.versions().stream())
                        .filter(each -> each.ref().version() == before.version())
                        .findFirst()
                        .orElse(asked.pack());
    }

    /** All who move, as a workbook. */
    @GetMapping(path = "/accounts.xlsx", produces = MovedSheet.XLSX)
    void download(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @ParameterObject MovedParams params,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Replies.require(caller.may(Permission.ACCOUNT_EXPORT), "export-not-allowed");
        var asked = asked(caller, id, asOf);
        Lang lang = Languages.of(locale);
        sheet.write(caller, asked, params.filter(), lang, response);
    }

    private Asked asked(Caller caller, UUID id, @Nullable LocalDate asOf) {
        var draft = Replies.found(drafts.find(caller, id), "no-such-draft");
        Replies.require(mayAsk(caller, draft), "whatif-not-allowed");
        var today = clock.today(caller.tenantId());
        if (asOf != null && asOf.isAfter(today)) {
            throw new RefusedException(Refusal.invalid("whatif-in-the-future", Map.of("day", today.toString())));
        }
        var on = Objects.requireNonNullElse(asOf, Objects.requireNonNullElse(draft.from(), today));
        var handbook = Replies.value(drafts.handbook(caller, id, on));
        var pack = handbook.inForce(on).orElseThrow();
        var present = handbooks.of(caller.tenantId());
        if (!present.versions().isEmpty()
                        && !present.versions().getLast().ref().id().equals(draft.pack())
                || !pack.decisions().keySet().containsAll(Movements.DECISIONS)) {
            throw new RefusedException(Refusal.conflict("whatif-decides-no-accounts", Map.of()));
        }
        return new Asked(pack, handbook, on, asOf == null ? new Basis.Kept() : new Basis.AsOf(asOf, present), asOf);
    }

    private boolean mayAsk(Caller caller, Draft draft) {
        return caller.may(Permission.HANDBOOK_DRAFT)
                || signOff.parts(caller.tenantId(), draft.id()).stream()
                        .anyMatch(part -> caller.roles().contains(part.role()));
    }
}
