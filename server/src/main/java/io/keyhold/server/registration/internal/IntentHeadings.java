package io.keyhold.server.registration.internal;

import io.keyhold.server.exchange.HeaderNames;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentUpload.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What dealers call the columns of their lists, in both languages. */
final class IntentHeadings {
    private static final Map<IntentColumn, String> WORDS = new EnumMap<>(IntentColumn.class);

    static {
        put(
                IntentColumn.NAME,
                "单位全称,单位名称,客户名称,企业名称,公司名称,客户全称,名称,客户,单位,公司,company,company name,customer,customer name,name");
        put(IntentColumn.CREDIT_CODE, "统一社会信用代码,社会信用代码,信用代码,税号,credit code,unified social credit code,uscc");
        put(IntentColumn.PROVINCE, "省份,省,所在省,所在省份,province");
        put(IntentColumn.CITY, "城市,市,地市,所在市,所在城市,city");
        put(IntentColumn.PLACE, "所在地,地区,所在地区,省市,place,region");
        put(IntentColumn.MODEL, "车型,车型1,车型类别,意向车型,model,model 1,model class");
        put(IntentColumn.QUANTITY, "数量,数量1,辆数,台数,意向数量,quantity,quantity 1,vehicles");
        put(IntentColumn.MODEL_2, "车型2,model 2");
        put(IntentColumn.QUANTITY_2, "数量2,quantity 2");
        put(IntentColumn.MODEL_3, "车型3,model 3");
        put(IntentColumn.QUANTITY_3, "数量3,quantity 3");
        put(IntentColumn.EXPECTED_ON, "预计购车日期,预计购车时间,购车日期,购车时间,日期,expected on,expected purchase,expected date");
        put(IntentColumn.PRODUCT_LINE, "产品线,产品系列,系列,product line");
        put(IntentColumn.SOURCE, "线索来源,lead source");
        put(IntentColumn.TENDER, "招标采购,是否招标,招标,tender");
        put(IntentColumn.CONTACT_NAME, "联系人,联系人姓名,姓名,contact,contact name");
        put(IntentColumn.CONTACT_PHONE, "联系电话,电话,手机,手机号,联系方式,contact phone,phone,mobile");
        put(IntentColumn.CONTACT_TITLE, "联系人职务,职务,职位,contact title,title");
        put(IntentColumn.LEGAL_BASIS, "处理个人信息的依据,个人信息依据,法律依据,合法依据,legal basis");
        put(IntentColumn.CONTACT_SOURCE, "联系人信息来源,信息从何而来,信息来源,contact source,source of contact");
        put(IntentColumn.USE, "用途,运输类别,use,transport category");
        put(IntentColumn.LEAD_CLASS, "线索级别,lead class");
        put(IntentColumn.RIVALS, "竞争品牌,竞品,rivals,competing brands");
        put(IntentColumn.NOTE, "备注,说明,note,notes,remarks");
        put(IntentColumn.PROGRESS, "保护期内的进展,期间进展,进展,progress");
        put(IntentColumn.NUMBER, "提报编号,registration number");
        put(IntentColumn.OUTCOME, "提报结果,outcome");
        put(IntentColumn.UNTIL, "结果有效至,until");
        put(IntentColumn.RECEIPT, "回执号,receipt number");
        put(IntentColumn.CHECK_CODE, "回执校验码,receipt check code");
        put(IntentColumn.REMARK, "处理说明,what to do");
    }

    private static final HeaderNames<IntentColumn> NAMES = new HeaderNames<>(WORDS);

    private IntentHeadings() {}

    private static void put(IntentColumn column, String words) {
        WORDS.put(column, words);
    }

    static SheetRow row(List<SheetRow> firstRows) {
        return NAMES.headerRow(firstRows);
    }

    /** Of two columns with one name the first counts. */
    static List<Column> columns(SheetRow header) {
        var taken = EnumSet.noneOf(IntentColumn.class);
        var columns = new ArrayList<Column>();
        for (var cell : header.cells()) {
            var meaning = NAMES.field(cell.text()).filter(taken::add);
            columns.add(new Column(cell.text(), meaning.orElse(null)));
        }
        return columns;
    }
}
