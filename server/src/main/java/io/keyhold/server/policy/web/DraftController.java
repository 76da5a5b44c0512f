package io.keyhold.server.policy.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.Idempotent;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.policy.BeginDraft;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.web.DraftAnswers.DraftRow;
import io.keyhold.server.policy.web.DraftAnswers.DraftView;
import io.keyhold.server.policy.web.DraftAnswers.FileView;
import io.keyhold.server.policy.web.DraftAnswers.FilesView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins and writes drafts of handbooks. Each command answers with the draft as it is then. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {
    private final Drafts drafts;
    private final DraftPages pages;
    private final Idempotent idempotent;

    DraftController(Drafts drafts, DraftPages pages, Idempotent idempotent) {
        this.drafts = drafts;
        this.pages = pages;
        this.idempotent = idempotent;
    }

    @GetMapping
    List<DraftRow> list(Caller caller, @RequestParam(required = false) @Nullable String pack) {
        Replies.require(caller.may(Permission.HANDBOOK_READ), "handbook-read-not-allowed");
        return pages.rows(caller, drafts.list(caller, pack));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftView begin(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DraftForms.NewDraft form) {
        var command = new BeginDraft(form.pack(), Boolean.TRUE.equals(form.fromTemplate()), form.title());
        return idempotent.once(
                caller.tenantId(),
                caller.personId(),
                key,
                form,
                DraftView.class,
                () -> pages.page(caller, Replies.value(drafts.begin(caller, command))));
    }

    @GetMapping("/{id}")
    DraftView read(Caller caller, @PathVariable UUID id) {
        return pages.page(caller, found(caller, id));
    }

    private Draft found(Caller caller, UUID id) {
        return Replies.found(drafts.find(caller, id), "no-such-draft");
    }

    /** The draft's files, for those who write them by hand. */
    @GetMapping("/{id}/files")
    FilesView files(Caller caller, @PathVariable UUID id) {
        var draft = found(caller, id);
        var reading = Replies.found(drafts.reading(caller, id), "no-such-draft");
        var files = new TreeMap<>(reading.pack().sources());
        return new FilesView(
                draft.revision(),
                files.entrySet().stream()
                        .map(file -> new FileView(file.getKey(), file.getValue()))
                        .toList());
    }

    @PostMapping("/{id}/edits")
    DraftView edit(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.Edits form) {
        var edits = form.edits().stream().map(EditForm::edit).toList();
        return pages.page(caller, Replies.value(drafts.edit(caller, id, form.revision(), edits)));
    }

    @PostMapping("/{id}/undo")
    DraftView undo(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(drafts.undo(caller, id, form.revision())));
    }

    @PostMapping("/{id}/redo")
    DraftView redo(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(drafts.redo(caller, id, form.revision())));
    }

    /** Settles a conflict by one of the two texts. */
    @PostMapping("/{id}/conflicts/{conflict}")
    DraftView settle(
            Caller caller, @PathVariable UUID id, @PathVariable int conflict, @RequestBody DraftForms.Settlement form) {
        var side = switch (form.take()) {
            case "mine" -> Drafts.Side.MINE;
            case "theirs" -> Drafts.Side.THEIRS;
            default -> throw new RefusedException(Refusal.invalid("no-such-side", Map.of("take", form.take())));
        };
        return pages.page(caller, Replies.value(drafts.settle(caller, id, form.revision(), conflict, side)));
    }

    @PostMapping("/{id}/rebase")
    DraftView rebase(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(drafts.rebase(caller, id, form.revision())));
    }

    @PostMapping("/{id}/withdraw")
    DraftView withdraw(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(drafts.withdraw(caller, id, form.revision())));
    }
}
