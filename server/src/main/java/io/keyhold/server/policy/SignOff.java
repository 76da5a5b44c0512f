package io.keyhold.server.policy;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Label;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.policy.Draft.Signature;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prepared, reviewed, approved, published (GD-11). Which roles sign, in which order, says the version the draft changes, so that
 * nobody makes himself the only signer; a pack new to the company says it itself. Nobody signs twice.
 */
public interface SignOff {
    /** The signatures a draft needs, in order; none when its handbook names nobody. */
    List<ApprovalChain.Step> parts(UUID tenantId, UUID draftId);

    /** The first of the parts nobody has given in this round. */
    static Optional<ApprovalChain.Step> next(List<ApprovalChain.Step> parts, List<Signature> given) {
        return parts.stream()
                .filter(part -> given.stream().noneMatch(each -> each.part().equals(part.id())))
                .findFirst();
    }

    /** Whether the person may give the part: has its role, and has given none in this round. */
    static boolean maySign(Caller caller, ApprovalChain.Step part, List<Signature> given) {
        return caller.roles().contains(part.role())
                && given.stream().noneMatch(each -> each.personId().equals(caller.personId()));
    }

    /** The signatures of drafts' last rounds, in the order they were given, by draft. */
    Map<UUID, List<SignedPart>> signed(UUID tenantId, Collection<UUID> draftIds);

    /** A signature with the words of the part it was given for. */
    record SignedPart(
            String part,
            Label label,
            String role,
            UUID personId,
            @Nullable String remark,
            Instant at) {}

    /**
     * Hands the draft in, which is the first signature.
     *
     * @return the draft, or a refusal: faults, conflicts, an empty change, a first day that has passed, not the caller's part
     */
    Outcome<Draft> submit(Caller caller, UUID id, long revision, Submission submission);

    /** Gives the next signature, or refuses it with a reason, which makes it a draft again. */
    Outcome<Draft> sign(Caller caller, UUID id, long revision, boolean agree, @Nullable String remark);

    /** Takes a draft handed in back to write on; its signatures are void. */
    Outcome<Draft> recall(Caller caller, UUID id, long revision);

    /**
     * Puts a signed draft into force.
     *
     * @return the draft, or a refusal: {@code newer-version-published} meanwhile, a first day that has passed, missing signatures
     */
    Outcome<Draft> publish(Caller caller, UUID id, long revision);
}
