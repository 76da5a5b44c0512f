package io.keyhold.server.policy.web;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Finding;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.People;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Draft.Signature;
import io.keyhold.server.policy.DraftReading;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.web.DraftAnswers.Allowed;
import io.keyhold.server.policy.web.DraftAnswers.ConflictView;
import io.keyhold.server.policy.web.DraftAnswers.Counts;
import io.keyhold.server.policy.web.DraftAnswers.DraftRow;
import io.keyhold.server.policy.web.DraftAnswers.DraftView;
import io.keyhold.server.policy.web.DraftAnswers.PartView;
import io.keyhold.server.policy.web.DraftAnswers.PersonRef;
import io.keyhold.server.policy.web.DraftAnswers.StepView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what clients get about drafts. */
@Component
class DraftPages {
    private final Drafts drafts;
    private final SignOff signOff;
    private final Handbooks handbooks;
    private final People people;

    DraftPages(Drafts drafts, SignOff signOff, Handbooks handbooks, People people) {
        this.drafts = drafts;
        this.signOff = signOff;
        this.handbooks = handbooks;
        this.people = people;
    }

    List<DraftRow> rows(Caller caller, Collection<Draft> found) {
        var names = people.names(
                caller.tenantId(),
                found.stream()
                        .flatMap(each -> Stream.of(each.createdBy(), each.changedBy()))
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new DraftRow(
                        each.id(),
                        each.pack(),
                        each.title(),
                        each.state().code(),
                        each.base(),
                        each.takesTemplate(),
                        each.from(),
                        each.published(),
                        person(each.createdBy(), names),
                        person(each.changedBy(), names),
                        each.changedAt()))
                .toList();
    }

    DraftView page(Caller caller, Draft draft) {
        var reading = Replies.found(drafts.reading(caller, draft.id()), "no-such-draft");
        var parts = signOff.parts(caller.tenantId(), draft.id());
        var names = people.names(caller.tenantId(), concerned(draft));
        var newest = newest(caller.tenantId(), draft.pack());
        var next = next(draft, parts);
        return new DraftView(
                draft.id(),
                draft.pack(),
                reading.pack().title(),
                draft.title(),
                draft.state().code(),
                draft.base(),
                newest,
                draft.takesTemplate(),
                draft.revision(),
                StepView.of(draft.undo()),
                StepView.of(draft.redo()),
                draft.conflicts().stream().map(ConflictView::of).toList(),
                draft.from(),
                draft.existingFrom(),
                draft.note(),
                parts.stream().map(part -> part(part, draft, names)).toList(),
                next == null ? null : next.id(),
                draft.published(),
                counts(reading),
                can(caller, draft, next, parts, newest),
                person(draft.createdBy(), names),
                draft.createdAt(),
                person(draft.changedBy(), names),
                draft.changedAt());
    }

    private @Nullable Integer newest(UUID tenantId, String pack) {
        return handbooks
                .of(tenantId, pack)
                .map(handbook -> handbook.versions().getLast().ref().version())
                .orElse(null);
    }

    private static Set<UUID> concerned(Draft draft) {
        return Stream.concat(
                        Stream.of(draft.createdBy(), draft.changedBy()),
                        draft.signatures().stream().map(Signature::personId))
                .collect(Collectors.toSet());
    }

    static PersonRef person(UUID id, Map<UUID, String> names) {
        return new PersonRef(id, names.getOrDefault(id, ""));
    }

    private static PartView part(ApprovalChain.Step part, Draft draft, Map<UUID, String> names) {
        var given = draft.signatures().stream()
                .filter(each -> each.part().equals(part.id()))
                .findFirst();
        return new PartView(
                part.id(),
                part.label(),
                part.role(),
                part.clause(),
                given.map(each -> person(each.personId(), names)).orElse(null),
                given.map(Signature::agreed).orElse(null),
                given.map(Signature::remark).orElse(null),
                given.map(Signature::at).orElse(null));
    }

    private static ApprovalChain.@Nullable Step next(Draft draft, List<ApprovalChain.Step> parts) {
        return draft.state() == DraftState.SIGNING
                ? SignOff.next(parts, draft.signatures()).orElse(null)
                : null;
    }

    private static Counts counts(DraftReading reading) {
        return new Counts(
                count(reading, Finding.Severity.FAULT),
                count(reading, Finding.Severity.WARNING),
                count(reading, Finding.Severity.NOTE),
                reading.pack().cases().size() + reading.pack().sectionCases().size(),
                reading.findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.CASE_FAILS)
                        .count(),
                reading.differences().size());
    }

    private static long count(DraftReading reading, Finding.Severity severity) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Map<String, Allowed> can(
            Caller caller,
            Draft draft,
            ApprovalChain.@Nullable Step next,
            List<ApprovalChain.Step> parts,
            @Nullable Integer newest) {
        boolean writes = caller.may(Permission.HANDBOOK_DRAFT);
        boolean open = draft.state() == DraftState.DRAFT;
        boolean handedIn = draft.state() == DraftState.SIGNING || draft.state() == DraftState.SIGNED;
        boolean first =
                !parts.isEmpty() && caller.roles().contains(parts.getFirst().role());
        boolean behind = !Objects.equals(draft.base(), newest);
        var state = draft.state().code();
        var can = new LinkedHashMap<String, Allowed>();
        can.put("edit", allowed(writes, open, state));
        can.put("submit", allowed(writes, open && first, open ? "not-your-signature" : state));
        can.put("sign", signing(caller, draft, next));
        can.put("recall", allowed(writes, handedIn, state));
        can.put("publish", allowed(writes, draft.state() == DraftState.SIGNED, state));
        can.put("rebase", allowed(writes, (open || handedIn) && behind, open || handedIn ? "up-to-date" : state));
        can.put("withdraw", allowed(writes, open || handedIn, state));
        return can;
    }

    private static Allowed signing(Caller caller, Draft draft, ApprovalChain.@Nullable Step next) {
        if (next == null) {
            return new Allowed(false, draft.state().code());
        }
        return SignOff.maySign(caller, next, draft.signatures())
                ? new Allowed(true, null)
                : new Allowed(false, caller.roles().contains(next.role()) ? "signed-already" : "not-your-signature");
    }

    private static Allowed allowed(boolean permitted, boolean possible, String whyNot) {
        return permitted && possible
                ? new Allowed(true, null)
                : new Allowed(false, permitted ? whyNot : "handbook-draft-not-allowed");
    }
}
