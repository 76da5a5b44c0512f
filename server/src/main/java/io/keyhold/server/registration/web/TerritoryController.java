package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.registration.Territory;
import io.keyhold.server.registration.web.RegistrationAnswers.PlaceCount;
import io.keyhold.server.registration.web.RegistrationAnswers.TerritoryItem;
import io.keyhold.server.registration.web.RegistrationAnswers.TerritoryItems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The territory's accounts: free, or protected until; never whose. */
@RestController
@RequestMapping("/api/v1/territory")
class TerritoryController {
    private final Territory territory;
    private final RegistrationWords words;

    TerritoryController(Territory territory, RegistrationWords words) {
        this.territory = territory;
        this.words = words;
    }

    /** state is free or protected. */
    @GetMapping("/accounts")
    TerritoryItems accounts(
            Caller caller,
            @RequestParam(defaultValue = "free") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Replies.require(caller.may(Permission.REGISTRATION_READ), "not-permitted");
        var from = RegistrationBookController.number(after);
        int most = RegistrationBookController.bounded(limit);
        var page = state.equals("protected") ? territory.taken(caller, from, most) : territory.free(caller, from, most);
        return new TerritoryItems(
                page.rows().stream().map(this::item).toList(),
                page.next() == null ? null : page.next().toString());
    }

    private TerritoryItem item(Territory.Row row) {
        return new TerritoryItem(
                row.accountId(),
                row.number(),
                row.name(),
                row.divisionCode() == null ? null : words.place(row.divisionCode()),
                row.isProtected(),
                row.until(),
                row.mine());
    }

    @GetMapping("/overview")
    List<PlaceCount> overview(Caller caller) {
        Replies.require(caller.may(Permission.REGISTRATION_READ), "not-permitted");
        return territory.overview(caller).stream()
                .map(each -> new PlaceCount(
                        words.place(each.divisionCode()),
                        words.province(each.divisionCode()),
                        each.taken(),
                        each.free(),
                        each.more()))
                .toList();
    }
}
