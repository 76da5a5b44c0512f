package io.keyhold.server.exchange.internal;

import io.keyhold.matching.CreditCode;
import io.keyhold.server.exchange.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an empty ledger to fill in looks like. */
final class Template {

    static final List<Field> FIELDS = List.of(
            Field.NAME,
            Field.TYPE,
            Field.CREDIT_CODE,
            Field.PROVINCE,
            Field.CITY,
            Field.ADDRESS,
            Field.INDUSTRY,
            Field.CATEGORY,
            Field.TRANSPORT,
            Field.OUR_TRUCKS,
            Field.OTHER_TRUCKS,
            Field.OTHER_BRAND,
            Field.MODEL_CLASS,
            Field.HOLDINGS_DATE,
            Field.CONTACT_NAME,
            Field.CONTACT_PHONE,
            Field.CONTACT_TITLE,
            Field.CONTACT_PART,
            Field.LEGAL_BASIS,
            Field.SOURCE);

    private Template() {}

    /** Invented; the credit code is sound and nobody's. */
    static List<@Nullable Object> example() {
        var row = new ArrayList<@Nullable Object>();
        row.addAll(List.of("示例运输有限公司", "单位", "91000000100000000", "湖北", "武汉", "示例路 1 号", "道路运输", "私营", "长途运输类"));
        row.addAll(List.of(6, 4, "其他品牌", "牵引车", "2009-01-05", "张三", "010-00000000", "车队长", "车队队长", "本人同意", "走访"));
        row.set(2, CreditCode.beginningWith("91000000100000000").value());
        return row;
    }

    /** The allowed values of the fields, a field a column. */
    static List<List<@Nullable Object>> allowed(List<Field> fields) {
        int longest =
                fields.stream().mapToInt(field -> field.allowed().size()).max().orElse(0);
        return IntStream.range(0, longest).mapToObj(row -> allowed(fields, row)).toList();
    }

    private static List<@Nullable Object> allowed(List<Field> fields, int row) {
        var values = new ArrayList<@Nullable Object>();
        for (var field : fields) {
            values.add(row < field.allowed().size() ? field.allowed().get(row) : null);
        }
        return values;
    }
}
