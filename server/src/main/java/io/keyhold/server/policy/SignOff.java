package io.keyhold.server.policy;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Label;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prepared, reviewed, approved, published (GD-11). Which roles sign, in which order, says the version the draft changes, so that
 * nobody makes himself the only signer; a pack new to the company says it itself. Nobody signs twice.
 */
public interface SignOff {
    /** The signatures a draft needs, in order; none when its handbook names nobody. */
    List<ApprovalChain.Step> parts(UUID tenantId, UUID draftId);

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
