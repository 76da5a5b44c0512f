package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Merges;
import io.keyhold.server.kernel.web.Replies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merges that were made, each of which can be undone while nothing later stands against it. */
@RestController
@RequestMapping("/api/v1/merges")
class MergeController {
    private static final int MOST_ROWS = 200;

    private final Merges merges;

    MergeController(Merges merges) {
        this.merges = merges;
    }

    /** A page of merges, the latest first. */
    record MergeList(List<Merges.Merge> items, @Nullable String next) {}

    @GetMapping
    MergeList page(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var from = PageKeys.read(after, (at, id) -> new Merges.Cursor(Instant.parse(at), id));
        var page = Replies.value(merges.page(caller, from, Math.clamp(limit, 1, MOST_ROWS)));
        var next = page.next();
        return new MergeList(page.rows(), next == null ? null : PageKeys.write(next.at(), next.id()));
    }

    @PostMapping("/{id}/undo")
    Merges.Merge undo(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Reason form) {
        return Replies.value(merges.undo(caller, id, form.reason()));
    }
}
