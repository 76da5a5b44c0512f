package io.keyhold.server.registration;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A dealer's list of purchase intents in Fuzhou, as CSV. */
public record IntentSheet(LocalDate expectedOn, String text) {
    private static final String HEADER = "客户名称,信用代码,省份,城市,意向车型,数量,预计购车日期,产品线,线索来源,是否招标,联系人,手机,法律依据,信息来源,门店备忘";

    public static IntentSheet expecting(LocalDate on) {
        return new IntentSheet(on, HEADER + "\n");
    }

    /** A row that is filled in well. */
    public IntentSheet with(String company) {
        return row(company, "福州", "牵引车", expectedOn.toString(), "吴采购");
    }

    public IntentSheet row(String company, String city, String model, String expected, String contact) {
        return new IntentSheet(
                expectedOn,
                "%s%s,,福建,%s,%s,6,%s,9 系、6 系,自有销售、服务与配件系统,否,%s,13800000000,本人同意,名片,老客户\n"
                        .formatted(text, company, city, model, expected, contact));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public InputStream in() {
        return new ByteArrayInputStream(bytes());
    }
}
