package io.keyhold.server.policy.web;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Label;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackDiff;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishedVersion;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.People;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.SignOff.SignedPart;
import io.keyhold.server.policy.web.DraftAnswers.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handbooks as controlled documents (GD-11): their versions with who signed them, what each changed, and packs as shipped. */
@RestController
@RequestMapping("/api/v1")
class VersionController {
    private final Handbooks handbooks;
    private final SignOff signOff;
    private final People people;
    private final BusinessClock clock;

    VersionController(Handbooks handbooks, SignOff signOff, People people, BusinessClock clock) {
        this.handbooks = handbooks;
        this.signOff = signOff;
        this.people = people;
        this.clock = clock;
    }

    record SignatureView(
            String part,
            Label label,
            String role,
            PersonRef by,
            @Nullable String remark,
            Instant at) {}

    /**
     * A version.
     *
     * @param number the controlled document's number; null where the handbook gives none
     * @param status {@code in-force}, {@code coming} or {@code past}
     * @param changes how many differences it has from the version before; null for the first
     * @param draftId the draft it came from; null for a shipped pack taken over as it was
     */
    record VersionView(
            int version,
            @Nullable String number,
            String status,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate existingFrom,
            @Nullable String note,
            @Nullable UUID draftId,
            @Nullable PersonRef publishedBy,
            Instant publishedAt,
            List<SignatureView> signatures,
            @Nullable Integer changes) {}

    /** The versions, the newest first. */
    @GetMapping("/handbooks/{pack}/versions")
    List<VersionView> versions(Caller caller, @PathVariable String pack) {
        Replies.require(caller.may(Permission.HANDBOOK_READ), "handbook-read-not-allowed");
        var tenantId = caller.tenantId();
        var handbook = Replies.found(handbooks.of(tenantId, pack), "no-such-handbook");
        var published = handbooks.published(tenantId, pack);
        var signed = signOff.signed(
                tenantId,
                published.stream()
                        .map(PublishedVersion::draftId)
                        .filter(Objects::nonNull)
                        .toList());
        var names = people.names(
                tenantId,
                Stream.concat(
                                published.stream().map(PublishedVersion::publishedBy),
                                signed.values().stream().flatMap(List::stream).map(SignedPart::personId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var inForce = handbook.inForce(clock.today(tenantId))
                .map(each -> each.ref().version())
                .orElse(0);
        return published.reversed().stream()
                .map(each -> view(
                        each,
                        handbook,
                        inForce,
                        each.draftId() == null ? List.of() : signed.getOrDefault(each.draftId(), List.of()),
                        names))
                .toList();
    }

    private VersionView view(
            PublishedVersion published,
            Handbook handbook,
            int inForce,
            List<SignedPart> signed,
            Map<UUID, String> names) {
        var ref = published.ref();
        var pack = version(handbook, ref.version()).orElseThrow();
        var control = pack.control();
        var by = published.publishedBy();
        return new VersionView(
                ref.version(),
                control == null ? null : control.number(),
                ref.version() == inForce ? "in-force" : ref.version() > inForce ? "coming" : "past",
                ref.from(),
                ref.until(),
                published.appliesToExistingFrom(),
                published.note(),
                published.draftId(),
                by == null ? null : DraftPages.person(by, names),
                published.publishedAt(),
                signed.stream()
                        .map(each -> new SignatureView(
                                each.part(),
                                each.label(),
                                each.role(),
                                DraftPages.person(each.personId(), names),
                                each.remark(),
                                each.at()))
                        .toList(),
                version(handbook, ref.version() - 1)
                        .map(before -> PackDiff.between(before, pack).size())
                        .orElse(null));
    }

    private static Optional<Pack> version(Handbook handbook, int version) {
        return handbook.versions().stream()
                .filter(each -> each.ref().version() == version)
                .findFirst();
    }

    /** What one version changed against another. */
    @GetMapping("/handbooks/{pack}/differences")
    List<DifferenceView> differences(
            Caller caller, @PathVariable String pack, @RequestParam int from, @RequestParam int to) {
        Replies.require(caller.may(Permission.HANDBOOK_READ), "handbook-read-not-allowed");
        var handbook = Replies.found(handbooks.of(caller.tenantId(), pack), "no-such-handbook");
        var before = Replies.found(version(handbook, from), "no-such-version");
        var after = Replies.found(version(handbook, to), "no-such-version");
        return PackDiff.between(before, after).stream().map(DifferenceView::of).toList();
    }

    /**
     * A pack as shipped with the product.
     *
     * @param adopted the company's newest version of it; null when it has none
     * @param newer whether it is another than the one the company took in last
     */
    record TemplateView(
            String pack, String kind, Label title, @Nullable Integer adopted, boolean newer) {}

    @GetMapping("/handbook-templates")
    List<TemplateView> templates(Caller caller) {
        Replies.require(caller.may(Permission.HANDBOOK_READ), "handbook-read-not-allowed");
        return handbooks.templates().stream()
                .map(each -> template(caller.tenantId(), each))
                .toList();
    }

    private TemplateView template(UUID tenantId, Pack shipped) {
        var id = shipped.ref().id();
        var newest = handbooks
                .of(tenantId, id)
                .map(handbook -> handbook.versions().getLast().ref().version());
        boolean newer = newest.isPresent()
                && handbooks
                        .takenTemplate(tenantId, id)
                        .filter(taken -> taken.equals(shipped.sources()))
                        .isEmpty();
        return new TemplateView(id, shipped.kind(), shipped.title(), newest.orElse(null), newer);
    }
}
