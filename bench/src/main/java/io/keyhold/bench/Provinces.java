package io.keyhold.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Large cities with the province people write before them. */
final class Provinces {
    private static final Map<String, String> OF = new TreeMap<>();

    static {
        add("河北省", "石家庄 唐山 保定 邯郸 沧州 廊坊");
        add("江苏省", "南京 苏州 无锡 常州 南通 徐州 扬州 盐城");
        add("浙江省", "杭州 宁波 温州 嘉兴 绍兴 金华 台州");
        add("山东省", "济南 青岛 烟台 潍坊 临沂 淄博 济宁");
        add("广东省", "广州 深圳 佛山 东莞 中山 珠海 汕头");
        add("福建省", "福州 厦门 泉州 漳州 莆田");
        add("湖北省", "武汉 宜昌 襄阳 十堰 黄石 荆州");
        add("四川省", "成都 绵阳 德阳 宜宾 泸州");
        add("河南省", "郑州 洛阳 南阳 新乡 商丘");
        add("辽宁省", "沈阳 大连 丹东 营口 锦州");
        add("陕西省", "西安 宝鸡 咸阳 渭南");
        add("江西省", "南昌 赣州 九江 上饶 宜春");
    }

    private Provinces() {}

    private static void add(String province, String cities) {
        Arrays.stream(cities.split(" ")).forEach(city -> OF.put(city, province));
    }

    /** Empty for what is no such city. */
    static String of(String place) {
        return OF.getOrDefault(place.endsWith("市") ? place.substring(0, place.length() - 1) : place, "");
    }
}
