package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Merging;
import io.keyhold.server.account.internal.Carried.Names;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries all that belongs to one account over to another when they become one, and back when they are set apart. */
@Component
class Carrying {
    private final MergedFigures figures;
    private final MergedBelongings belongings;
    private final MergedNames names;
    private final NotSame notSame;
    private final ContactRows contacts;
    private final HoldingRows holdings;
    private final Participants participants;

    Carrying(
            MergedFigures figures,
            MergedBelongings belongings,
            MergedNames names,
            NotSame notSame,
            ContactRows contacts,
            HoldingRows holdings,
            Participants participants) {
        this.figures = figures;
        this.belongings = belongings;
        this.names = names;
        this.notSame = notSame;
        this.contacts = contacts;
        this.holdings = holdings;
        this.participants = participants;
    }

    /** What other modules have against making one of the two. */
    List<Refusal> objections(Merging merging) {
        return participants.objections(merging);
    }

    /** What other modules have against setting them apart. */
    Optional<Refusal> undoObjection(Merging merging, Carried carried) {
        return participants.undoObjection(merging, carried.others());
    }

    /**
     * What the accounts themselves were and become.
     *
     * @param keptBefore the kept account's fields that change, as they were
     * @param keptAfter the same as they become
     * @param mergedBefore the fields the merged account loses
     * @param children accounts under the merged one that come under the kept one
     */
    record Fields(
            Map<String, @Nullable String> keptBefore,
            Map<String, @Nullable String> keptAfter,
            Map<String, @Nullable String> mergedBefore,
            String mergedDiscriminator,
            Set<UUID> children) {}

    /** Before the accounts are written: what they are counted by. */
    Carried belongings(Caller caller, Merging merging, Fields fields, boolean mergedsFigures) {
        var tenantId = merging.tenantId();
        var keptId = merging.keptId();
        var mergedId = merging.mergedId();
        return new Carried(
                fields.keptBefore(),
                fields.keptAfter(),
                fields.mergedBefore(),
                fields.mergedDiscriminator(),
                fields.children(),
                figures.carry(tenantId, merging.actorId(), keptId, mergedId, mergedsFigures),
                belongings.carryPurchases(tenantId, keptId, mergedId),
                contacts.moveAll(
                        caller,
                        mergedId,
                        keptId,
                        contact -> !contact.state().equals("erased"),
                        "carried",
                        merging.reason()),
                belongings.carryHauls(tenantId, keptId, mergedId),
                Names.NONE,
                notSame.inherit(tenantId, keptId, mergedId, merging.actorId()),
                Map.of());
    }

    /**
     * After the accounts are written: what is one's own name by then is nobody's alias.
     *
     * @param called the names both had, as accounts
     */
    Names names(Merging merging, List<String> called) {
        return names.carry(
                new Actor(merging.tenantId(), merging.actorId()), merging.keptId(), merging.mergedId(), called);
    }

    /** What other modules carry, by their nouns. */
    Map<String, Map<String, Object>> others(Merging merging) {
        return participants.carry(merging);
    }

    void back(Caller caller, Merging merging, Carried carried, String reason) {
        var tenantId = merging.tenantId();
        var keptId = merging.keptId();
        var mergedId = merging.mergedId();
        participants.undo(merging, carried.others());
        figures.takeBack(tenantId, keptId, carried.figures());
        belongings.takePurchasesBack(tenantId, keptId, mergedId, carried.purchases());
        belongings.takeHaulsBack(tenantId, carried.hauls());
        contacts.moveAll(
                caller, keptId, mergedId, contact -> carried.contacts().contains(contact.id()), "carried-back", reason);
        names.takeBack(new Actor(tenantId, caller.personId()), keptId, mergedId, carried.names());
        notSame.forget(tenantId, carried.rulings());
    }

    /** The account counted by what belongs to it now. */
    AccountState counted(UUID tenantId, AccountState account) {
        var counted = holdings.counted(tenantId, account);
        return counted.with(counted.counts().withLargestPurchase(belongings.largestPurchase(tenantId, account.id())));
    }
}
