package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.sheet.SheetFault;
import io.keyhold.server.exchange.sheet.SheetNotice;
import io.keyhold.server.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Faults, notices and refusals as remarks and refusals: one code for each, by which its words are found. */
final class Remarks {

    private Remarks() {}

    static Remark of(SheetFault fault) {
        return new Remark(fault.told(), fault.params());
    }

    static Remark of(SheetNotice notice) {
        return new Remark(notice.code().name(), notice.params());
    }

    static Remark of(Refusal refusal) {
        return new Remark(refusal.code(), params(refusal));
    }

    static Map<String, String> params(Refusal refusal) {
        var params = new LinkedHashMap<String, String>();
        refusal.params().forEach((name, value) -> params.put(name, String.valueOf(value)));
        return params;
    }
}
