package io.keyhold.server.exchange;

import io.keyhold.matching.NormalisedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that a column may hold, by the Chinese and English words people write for them. */
public final class Words {

    public static final Words TYPE = of(
            "organisation", "单位,组织,企业,公司,法人,organisation,organization,company",
            "person", "个人,自然人,个体车主,person,individual");

    public static final Words CATEGORY = of(
            "central-state-owned", "中央国有企业,央企,中央企业,central state-owned",
            "army", "军队,部队,army",
            "post", "邮政,post",
            "power", "电力,power",
            "other-industry", "其他同类行业单位,其他行业,other industry",
            "government", "政府机关,政府,机关,事业单位,government",
            "state-owned", "其他国有单位,国有,国企,国有企业,地方国企,state-owned",
            "private", "私营,民营,私企,民企,私营企业,民营企业,private",
            "individual", "个体,个体户,个体工商户,individual");

    public static final Words TRANSPORT = of(
            "long-haul", "长途运输类,长途运输,长途,干线,牵引,long-haul,long haul",
            "mining", "矿用运输类,矿用运输,矿用,矿山,mining",
            "urban-construction", "城市建设类,城市建设,工程,渣土,搅拌,urban construction",
            "urban-services", "城市保障类,城市保障,市政,环卫,urban services");

    public static final Words MODEL_CLASS = of(
            "tractor", "牵引车,牵引,tractor",
            "flatbed", "平板车,平板,flatbed",
            "cargo", "载货车,载货,仓栅,厢式,cargo",
            "tipper", "自卸车,自卸,tipper,dump",
            "mixer", "搅拌车,搅拌,mixer",
            "pump", "泵车,pump",
            "special", "专用车,专用,special",
            "other", "其他,other");

    public static final Words CONTACT_PART = of(
            "gatekeeper", "门卫,gatekeeper",
            "driver", "司机,驾驶员,driver",
            "fleet-captain", "车队队长,队长,车队长,fleet captain",
            "supervisor", "业务主管,主管,supervisor",
            "manager", "经理,总经理,负责人,manager",
            "owner", "车主,老板,owner",
            "decision-maker", "决策人,decision maker",
            "influencer", "影响人,influencer",
            "champion", "支持者,champion",
            "user", "使用人,user",
            "buyer", "采购,采购人员,buyer",
            "finance", "财务,finance");

    public static final Words LEGAL_BASIS = of(
            "consent", "本人同意,同意,consent",
            "contract", "订立或履行合同,履行合同,合同,contract",
            "legal-duty", "法定职责或义务,法定义务,legal duty",
            "public-health", "公共卫生,public health",
            "public-interest-news", "公共利益新闻报道,public interest news",
            "self-published", "本人公开或合法公开,本人公开,已合法公开,self-published",
            "other-law", "法律法规规定的其他情形,其他法定情形,other law");

    private final Map<NormalisedName, String> codes = new LinkedHashMap<>();
    private final List<String> offered = new ArrayList<>();
    private final List<String> inEnglish = new ArrayList<>();

    private Words() {}

    private static Words of(String... codesAndWords) {
        var words = new Words();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            words.add(codesAndWords[i], List.of(codesAndWords[i + 1].split(",")));
        }
        return words;
    }

    /** Words that are known only when asked, such as a handbook's: of each code what is written for it, the first offered. */
    public static Words among(Map<String, List<String>> written) {
        var words = new Words();
        written.forEach(words::add);
        return words;
    }

    private void add(String code, List<String> written) {
        offered.add(written.getFirst());
        inEnglish.add(written.stream()
                .filter(word -> word.charAt(0) < 128)
                .findFirst()
                .orElse(written.getFirst()));
        codes.put(NormalisedName.of(code), code);
        written.forEach(word -> codes.putIfAbsent(NormalisedName.of(word), code));
    }

    /** The code of what was written: the code itself, or one of its words however typed. */
    public Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(NormalisedName.of(text)));
    }

    /** The code of what was written, or else of the first known word that stands within it. */
    public Optional<String> codeWithin(String text) {
        var key = NormalisedName.of(text);
        return code(text)
                .or(() -> codes.entrySet().stream()
                        .filter(word -> key.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The word of each code that a template offers. */
    public List<String> offered() {
        return List.copyOf(offered);
    }

    /** The same for a reader of the language. */
    public List<String> offered(Locale locale) {
        return locale.getLanguage().equals("en") ? List.copyOf(inEnglish) : offered();
    }

    /** The words of a field that takes only some; null for one that takes anything. */
    static @Nullable Words of(Field field) {
        return switch (field) {
            case TYPE -> TYPE;
            case CATEGORY -> CATEGORY;
            case TRANSPORT -> TRANSPORT;
            case MODEL_CLASS -> MODEL_CLASS;
            case CONTACT_PART -> CONTACT_PART;
            case LEGAL_BASIS -> LEGAL_BASIS;
            default -> null;
        };
    }
}
