package io.keyhold.server.policy.internal;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Pack;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which signatures drafts need: as the version says that they change, or of a pack new to the company the draft itself. */
@Component
class Parts {
    private final DraftRows rows;
    private final Readings readings;
    private final Bases bases;

    Parts(DraftRows rows, Readings readings, Bases bases) {
        this.rows = rows;
        this.readings = readings;
        this.bases = bases;
    }

    /** The signatures a draft needs, in order; none when nobody is named. */
    List<ApprovalChain.Step> of(DraftHead head) {
        var signedBy = bases.version(head.tenantId(), head.pack(), head.text().base())
                .orElseGet(() -> readings.read(rows.content(head)));
        return of(signedBy);
    }

    private static List<ApprovalChain.Step> of(Pack pack) {
        var control = pack.control();
        return control == null
                ? List.of()
                : pack.section(control.signing(), ApprovalChain.class).steps();
    }
}
