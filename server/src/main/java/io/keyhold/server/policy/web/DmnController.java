package io.keyhold.server.policy.web;

import io.keyhold.rules.Dmn;
import io.keyhold.rules.Imported;
import io.keyhold.rules.Label;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.web.DraftAnswers.DraftView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft's decision tables as a DMN model, and a model's tables into a draft. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/dmn")
class DmnController {
    private final Drafts drafts;
    private final DraftPages pages;
    private final BusinessClock clock;

    DmnController(Drafts drafts, DraftPages pages, BusinessClock clock) {
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A model to be taken in.
     *
     * @param topic the file new parts are written to, without its ending
     * @param clause the clause new parts cite
     */
    record Model(long revision, String topic, String clause, String xml) {}

    /** A part of the model that was not taken, or not wholly, and why. */
    record LeftView(String element, Label why) {
        static LeftView of(Imported.Left left) {
            return new LeftView(left.element(), left.why());
        }
    }

    record Taken(DraftView draft, List<String> tables, List<LeftView> left) {}

    @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
    String write(Caller caller, @PathVariable UUID id) {
        var draft = Replies.found(drafts.find(caller, id), "no-such-draft");
        var on = Objects.requireNonNullElse(draft.from(), clock.today(caller.tenantId()));
        return Dmn.write(Replies.value(drafts.handbook(caller, id, on)), on).orElseThrow();
    }

    /** One step of the draft, to be looked at, undone and signed like any other. */
    @PostMapping
    Taken read(Caller caller, @PathVariable UUID id, @RequestBody Model model) {
        var pack = Replies.found(drafts.reading(caller, id), "no-such-draft").pack();
        var imported = Dmn.read(model.xml());
        var left = imported.left().stream().map(LeftView::of).toList();
        var edits = imported.edits(pack, model.topic(), model.clause());
        if (edits.isEmpty()) {
            throw new RefusedException(Refusal.invalid("model-brings-nothing", Map.of("left", left)));
        }
        var draft = Replies.value(drafts.edit(caller, id, model.revision(), edits));
        return new Taken(
                pages.page(caller, draft),
                imported.tables().stream().map(Imported.TakenTable::name).toList(),
                left);
    }
}
