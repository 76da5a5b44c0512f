package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.HeaderNames;
import java.util.EnumMap;
import java.util.Map;

/** What people call the columns of their ledgers, in both languages. */
final class HeaderWords {

    private static final Map<Field, String> WORDS = new EnumMap<>(Field.class);

    static {
        put(
                Field.NAME,
                "客户名称,企业名称,公司名称,单位名称,名称,客户,公司,企业,客户全称,用户名称,姓名,name,account,company,company name,customer,customer name");
        put(Field.TYPE, "客户类型,客户主体,类型,主体,type,legal form");
        put(Field.CREDIT_CODE, "统一社会信用代码,社会信用代码,信用代码,统一代码,税号,纳税人识别号,uscc,credit code,unified social credit code");
        put(Field.PLACE, "省市,地区,所在地,所在地区,区域,place,region");
        put(Field.PROVINCE, "省份,省,所在省,所在省份,province");
        put(Field.CITY, "城市,市,地市,地级市,所在市,所在城市,city");
        put(Field.ADDRESS, "地址,详细地址,联系地址,注册地址,办公地址,address");
        put(Field.INDUSTRY, "行业,所属行业,行业类别,industry");
        put(Field.CATEGORY, "客户性质,企业性质,单位性质,性质,category,customer category");
        put(Field.TRANSPORT, "运输类别,运输类型,用途,transport category,transport");
        put(Field.OUR_TRUCKS, "本品车辆数,本品保有量,本品数量,我司车辆数,我方车辆数,自有品牌数量,本品,our trucks");
        put(Field.OTHER_TRUCKS, "他牌车辆数,他牌保有量,竞品车辆数,竞品保有量,竞品数量,他牌,竞品,other trucks,other brand trucks");
        put(Field.OTHER_BRAND, "他牌品牌,竞品品牌,品牌,brand,other brand");
        put(Field.MODEL_CLASS, "车型,车型类别,车辆类型,model,model class");
        put(Field.HOLDINGS_DATE, "统计日期,保有量日期,截止日期,登记日期,日期,date,as of");
        put(Field.CONTACT_NAME, "联系人,联系人姓名,负责人,contact,contact name");
        put(Field.CONTACT_PHONE, "电话,联系电话,手机,手机号,联系方式,phone,mobile,contact phone");
        put(Field.CONTACT_TITLE, "职务,职位,联系人职务,title");
        put(Field.CONTACT_PART, "联系人角色,角色,part,role");
        put(Field.LEGAL_BASIS, "个人信息依据,法律依据,合法依据,合法性依据,依据,legal basis");
        put(Field.SOURCE, "信息来源,来源,source");
    }

    static final HeaderNames<Field> NAMES = new HeaderNames<>(WORDS);

    private HeaderWords() {}

    private static void put(Field field, String words) {
        WORDS.put(field, words);
    }
}
