package io.keyhold.server.account.web;

import io.keyhold.rules.Code;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells recorded facts in words: codes by the handbook's and our own dictionaries, ids by names. */
@Component
class HistoryWords {
    private final MessageSource messages;
    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Organizations organizations;
    private final People people;
    private final Places places;

    HistoryWords(
            MessageSource messages,
            Handbooks handbooks,
            BusinessClock clock,
            Organizations organizations,
            People people,
            Places places) {
        this.messages = messages;
        this.handbooks = handbooks;
        this.clock = clock;
        this.organizations = organizations;
        this.people = people;
        this.places = places;
    }

    Told in(UUID tenantId, Locale locale) {
        return new Told(tenantId, locale);
    }

    /** For one reader of one company; looks each person up once. */
    final class Told {
        private final UUID tenantId;
        private final Locale locale;
        private final Map<String, Optional<String>> names = new HashMap<>();

        private Told(UUID tenantId, Locale locale) {
            this.tenantId = tenantId;
            this.locale = locale;
        }

        @Nullable String person(@Nullable UUID id) {
            return id == null
                    ? null
                    : names.computeIfAbsent(
                                    id.toString(),
                                    key -> people.find(tenantId, id).map(Person::name))
                            .orElse(null);
        }

        String label(String fact) {
            return word("history.field." + fact, fact);
        }

        @Nullable String value(String fact, @Nullable String value) {
            if (value == null) {
                return null;
            }
            return switch (fact) {
                case "divisionCode" -> places.find(value).map(Place::name).orElse(value);
                case "keeperId" ->
                    Optional.ofNullable(person(UUID.fromString(value))).orElse(value);
                case "dealerId" ->
                    organizations
                            .map(tenantId)
                            .unit(UUID.fromString(value))
                            .map(Unit::name)
                            .orElse(value);
                case "category" -> code("customerCategory", value);
                case "transportCategory" -> code("transportCategory", value);
                default -> word("history.%s.%s".formatted(fact, value), value);
            };
        }

        private String code(String dictionary, String value) {
            var lang = locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
            return handbooks.of(tenantId).inForce(clock.today(tenantId)).map(Pack::dictionaries).stream()
                    .flatMap(all ->
                            Optional.ofNullable(all.get(dictionary)).map(it -> it.codes()).orElse(List.of()).stream())
                    .filter(code -> code.id().equals(value))
                    .map(Code::label)
                    .map(label -> label.in(lang))
                    .findFirst()
                    .orElse(value);
        }

        private String word(String key, String otherwise) {
            return Optional.ofNullable(messages.getMessage(key, null, null, locale))
                    .orElse(otherwise);
        }
    }
}
