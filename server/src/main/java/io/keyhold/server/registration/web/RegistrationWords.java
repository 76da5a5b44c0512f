package io.keyhold.server.registration.web;

import io.keyhold.matching.Reason;
import io.keyhold.rules.Code;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationPage.Registrant;
import io.keyhold.server.registration.web.RegistrationAnswers.Coded;
import io.keyhold.server.registration.web.RegistrationAnswers.PlaceView;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders codes of registrations in the reader's language: ours from the message files, the handbook's from the handbook. */
@Component
class RegistrationWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Handbooks handbooks;
    private final Places places;
    private final BusinessClock clock;

    RegistrationWords(MessageSource messages, Handbooks handbooks, Places places, BusinessClock clock) {
        this.messages = messages;
        this.handbooks = handbooks;
        this.places = places;
        this.clock = clock;
    }

    static Lang lang(Locale locale) {
        return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
    }

    Coded coded(String kind, String code, Locale locale) {
        return new Coded(code, word(kind, code, locale));
    }

    private String word(String kind, String code, Locale locale) {
        return word(kind, code, code, locale);
    }

    private String word(String kind, String code, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("registration." + kind + "." + code, null, otherwise, locale), otherwise);
    }

    /** What was said of the registration, with the instants it speaks of in the company's zone; another unit's is told by its name. */
    String outcome(Caller caller, RegistrationPage page, Locale locale) {
        return outcome(caller.tenantId(), page, isOf(caller, page.registrant()), locale);
    }

    /** The same in words for whoever comes to hold the paper. */
    String outcomeOnPaper(UUID tenantId, RegistrationPage page, Locale locale) {
        return outcome(tenantId, page, false, locale);
    }

    private String outcome(UUID tenantId, RegistrationPage page, boolean own, Locale locale) {
        return told(page.verdict().code(), own, locale)
                .replace("{unit}", page.registrant().unit())
                .replace("{until}", instant(tenantId, page.protectedUntil(), locale))
                .replace("{taken}", instant(tenantId, page.takenUntil(), locale))
                .replace("{from}", from(tenantId, page.takenUntil()))
                .replace("{question}", Objects.requireNonNullElse(question(page, locale), ""))
                .replace(
                        "{channel}",
                        page.passedTo() == null
                                ? ""
                                : code(tenantId, "owningChannel", page.passedTo(), locale)
                                        .label());
    }

    private static boolean isOf(Caller caller, Registrant registrant) {
        return registrant.unitId().equals(caller.unitId())
                || registrant.keeperId().equals(caller.personId());
    }

    /** What is said to a unit of its own registration; others are told of it in words of their own where those speak to it. */
    private String told(String code, boolean own, Locale locale) {
        var words = word("outcome", code, locale);
        return own ? words : word("outcome", code + ".other", words, locale);
    }

    private String instant(UUID tenantId, @Nullable Instant instant, Locale locale) {
        return instant == null ? word("until", "open", locale) : minutes(instant.atZone(clock.zone(tenantId)));
    }

    private String from(UUID tenantId, @Nullable Instant instant) {
        return instant == null ? "" : MINUTES.format(instant.atZone(clock.zone(tenantId)));
    }

    /** A protection lasts to the end of its last day: that is said of this day, not as the beginning of the next. */
    static String minutes(ZonedDateTime until) {
        return until.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? until.toLocalDate().minusDays(1) + " 24:00"
                : MINUTES.format(until);
    }

    @Nullable String question(RegistrationPage page, Locale locale) {
        var both = page.verdict().question();
        return both == null || both.isEmpty() ? null : both.get(lang(locale) == Lang.ZH ? 0 : 1);
    }

    /** A code of one of the handbook's dictionaries; one the handbook no longer has stands for itself. */
    Coded code(UUID tenantId, String dictionary, String code, Locale locale) {
        var label = inForce(tenantId)
                .map(pack -> pack.dictionaries().get(dictionary))
                .flatMap(found -> found.codes().stream()
                        .filter(each -> each.id().equals(code))
                        .findFirst())
                .map(each -> each.label().in(lang(locale)))
                .orElse(code);
        return new Coded(code, label);
    }

    @Nullable Coded codeOrNone(UUID tenantId, String dictionary, @Nullable String code, Locale locale) {
        return code == null ? null : code(tenantId, dictionary, code, locale);
    }

    /** The title of the company's handbook with that id; one it has no longer stands for itself. */
    @Nullable String handbook(UUID tenantId, @Nullable String pack, Locale locale) {
        return pack == null
                ? null
                : handbooks
                        .of(tenantId, pack)
                        .map(found -> found.versions().getLast().title().in(lang(locale)))
                        .orElse(pack);
    }

    private Optional<Pack> inForce(UUID tenantId) {
        return handbooks.of(tenantId).inForce(clock.today(tenantId));
    }

    static List<Coded> all(List<Code> codes, Locale locale) {
        return codes.stream()
                .map(each -> new Coded(each.id(), each.label().in(lang(locale))))
                .toList();
    }

    /** A reason for taking two companies to be one; places are told by their names. */
    String reason(Reason reason, Locale locale) {
        return reason.naming(places::named).text(locale);
    }

    PlaceView place(String code) {
        return new PlaceView(code, places.named(code));
    }

    @Nullable String province(String code) {
        return places.find(code)
                .map(Place::parentCode)
                .flatMap(places::find)
                .map(Place::name)
                .orElse(null);
    }
}
