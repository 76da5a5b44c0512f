package io.keyhold.server.policy.internal;

import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Draft.StepDone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Drafts with their signatures and with what undoing would do; three statements however many. */
@Component
class DraftViews {
    private final StepRows steps;
    private final SignatureRows signatures;

    DraftViews(StepRows steps, SignatureRows signatures) {
        this.steps = steps;
        this.signatures = signatures;
    }

    Draft of(DraftHead head) {
        return of(head.tenantId(), List.of(head)).getFirst();
    }

    List<Draft> of(UUID tenantId, Collection<DraftHead> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var around = steps.around(tenantId, heads);
        var signed =
                signatures.latest(tenantId, heads.stream().map(DraftHead::id).toList());
        return heads.stream()
                .map(head -> draft(
                        head, around.getOrDefault(head.id(), Map.of()), signed.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Draft draft(DraftHead head, Map<Long, StepDone> around, List<Draft.Signature> signed) {
        var origin = head.origin();
        var text = head.text();
        var course = head.course();
        return new Draft(
                origin.id(),
                origin.pack(),
                origin.title(),
                course.state(),
                text.base(),
                origin.takesTemplate(),
                head.mark().revision(),
                around.get(text.step()),
                around.get(text.step() + 1),
                text.conflicts(),
                course.from(),
                course.existingFrom(),
                course.note(),
                signed,
                course.published(),
                origin.createdBy(),
                origin.createdAt(),
                head.mark().by(),
                head.mark().at());
    }
}
