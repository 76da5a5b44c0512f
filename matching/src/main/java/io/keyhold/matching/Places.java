package io.keyhold.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds divisions (provinces, cities, counties) in names, with or without the word for what they are. */
final class Places {
    private static final Pattern KIND = Pattern.compile("(?:自治[州县旗区]|特别行政区|地区|林区|特区|矿区|省|市|县|区|旗|盟)$");
    private static final Pattern PEOPLES = Pattern.compile(
            "(蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春|各族|多民族)+$");
    /** Names of counties that are as often a brand, or a word, when 县 or 市 is left out. */
    private static final Set<String> RATHER_BRANDS = Set.of(
            "东方", "大通", "永安", "永康", "永和", "太和", "长安", "和平", "新华", "安宁", "昌盛", "兴隆", "兴安", "永兴", "永利", "万全", "宝丰", "丰顺",
            "太平", "南方", "长城", "大同", "建设", "龙门", "龙江", "安康", "福安", "安福", "华安", "华亭", "泰和", "长兴", "德兴", "兴业", "兴国", "大方",
            "中方", "正安", "永年", "永福", "永顺", "永泰", "永丰", "恒山", "嘉善", "天台", "金湖", "金阳", "东阳", "广德", "惠民", "利辛", "通江", "广安",
            "富源", "会同", "同心", "高唐", "文成", "大新", "合江", "信丰", "安平", "万安", "万年", "三江", "同仁", "同德", "金山", "远安", "南华", "盛京",
            "石泉", "天峻", "巨野", "阳光");

    /** No division of the standard, so that it meets none. */
    private static final String NATION = "00";

    /** The longest name that begins with a character: most begin none. */
    private static final byte[] LONGEST_FROM = new byte[Character.MAX_VALUE + 1];

    private static final Map<String, Place> BY_NAME = new HashMap<>();

    static {
        Map<String, Set<String>> full = new LinkedHashMap<>();
        Map<String, Set<String>> bare = new LinkedHashMap<>();
        Lines.of("places.txt").forEach(line -> {
            int blank = line.indexOf(' ');
            add(full, bare, line.substring(0, blank), line.substring(blank + 1));
        });
        // What people call them for short, and what they were called until not long ago.
        Map.of(
                        "内蒙古", "15", "内蒙", "15", "广西", "45", "宁夏", "64", "新疆", "65", "西藏", "54", "襄樊", "4206", "延边",
                        "2224", "巴州", "6528", "中国", NATION)
                .forEach((name, code) ->
                        bare.computeIfAbsent(name, n -> new TreeSet<>()).add(code));
        bare.forEach((name, codes) -> BY_NAME.put(name, new Place(codes.toArray(String[]::new), name.length(), true)));
        full.forEach((name, codes) -> BY_NAME.put(name, new Place(codes.toArray(String[]::new), name.length(), false)));
        BY_NAME.keySet()
                .forEach(name ->
                        LONGEST_FROM[name.charAt(0)] = (byte) Math.max(LONGEST_FROM[name.charAt(0)], name.length()));
    }

    private Places() {}

    private static void add(Map<String, Set<String>> full, Map<String, Set<String>> bare, String code, String name) {
        full.computeIfAbsent(name, n -> new TreeSet<>()).add(code);
        var kind = KIND.matcher(name);
        if (!kind.find() || code.length() == 2 && kind.group().startsWith("自治")) {
            return;
        }
        var stem = name.substring(0, kind.start());
        var bareName = kind.group().startsWith("自治") ? PEOPLES.matcher(stem).replaceFirst("") : stem;
        boolean district = name.endsWith("区") && code.length() == 6 && !name.endsWith("自治区");
        if (bareName.length() >= 2 && !bareName.equals(name)) {
            if (!district) {
                bare.computeIfAbsent(bareName, n -> new TreeSet<>()).add(code);
            }
            // Counties become cities and districts, and names are not changed for it.
            for (var other : code.length() == 6 ? new String[] {"县", "市", "区"} : new String[] {"市", "地区", "省"}) {
                full.computeIfAbsent(bareName + other, n -> new TreeSet<>()).add(code);
            }
        }
    }

    /** Whether both name a place and mean the same, or neither does. */
    static boolean meet(@Nullable Place a, @Nullable Place b) {
        return a == null || b == null ? a == b : a.mayMeet(b);
    }

    /** Whether the words standing alone are believed to be a brand. */
    static boolean isRatherABrand(String words) {
        return RATHER_BRANDS.contains(words);
    }

    /** The longest division that is written at this point of the text; null when there is none. */
    static @Nullable Place at(String text, int from) {
        int most = from < text.length() ? Math.min(LONGEST_FROM[text.charAt(from)], text.length() - from) : 0;
        for (int length = most; length >= 2; length--) {
            var place = BY_NAME.get(text.substring(from, from + length));
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
