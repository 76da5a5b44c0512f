package io.keyhold.server.policy.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.web.DraftAnswers.DraftView;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands drafts in, signs and publishes them. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class SignOffController {
    private final SignOff signOff;
    private final DraftPages pages;

    SignOffController(SignOff signOff, DraftPages pages) {
        this.signOff = signOff;
        this.pages = pages;
    }

    @PostMapping("/submit")
    DraftView submit(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.Handed form) {
        return pages.page(caller, Replies.value(signOff.submit(caller, id, form.revision(), form.submission())));
    }

    @PostMapping("/signatures")
    DraftView sign(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.Signed form) {
        var signed = signOff.sign(caller, id, form.revision(), form.agree(), form.remark());
        return pages.page(caller, Replies.value(signed));
    }

    @PostMapping("/recall")
    DraftView recall(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(signOff.recall(caller, id, form.revision())));
    }

    @PostMapping("/publish")
    DraftView publish(Caller caller, @PathVariable UUID id, @RequestBody DraftForms.OnRevision form) {
        return pages.page(caller, Replies.value(signOff.publish(caller, id, form.revision())));
    }
}
