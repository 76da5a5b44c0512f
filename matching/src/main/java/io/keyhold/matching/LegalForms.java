package io.keyhold.matching;

import java.util.List;
import java.util.Set;

/** How names say what kind of body they stand for (组织形式), and where a branch's own words begin. */
final class LegalForms {
    private static final String COMPANY = "公司";
    private static final String GROUP = "集团";
    /** Longest first. */
    private static final List<String> ENDINGS = List.of(
            "合伙企业有限合伙",
            "合伙企业普通合伙",
            "合伙企业特殊普通合伙",
            "特殊普通合伙",
            "农民专业合作社",
            "控股集团有限责任公司",
            "控股集团股份有限公司",
            "股份合作公司",
            "有限责任公司",
            "股份有限公司",
            "股份有限责任公司",
            "控股有限公司",
            "专业合作社",
            "个体工商户",
            "有限合伙",
            "普通合伙",
            "合伙企业",
            "有限公司",
            "股份公司",
            "联合公司",
            "总公司",
            "集团",
            "公司",
            "总厂",
            "合作社",
            "联社",
            "厂");

    private static final Set<String> SHARES = Set.of("股份有限公司", "股份公司", "股份有限责任公司");
    private static final Set<String> LIMITED = Set.of("有限公司", "有限责任公司");

    private LegalForms() {}

    /** Where a branch's own words begin: after the company it belongs to. The whole length when it names none. */
    static int branchBegins(String text) {
        int at = text.indexOf(COMPANY, 2);
        if (at < 0 || at + 2 == text.length()) {
            return text.length();
        }
        // 上海公司管理有限公司 is one company.
        boolean another = text.endsWith("有限公司") || text.endsWith("责任公司");
        return another ? text.length() : at + 2;
    }

    /** How many characters at the end are the legal form, with 集团 before it. */
    static int length(String text) {
        for (var ending : ENDINGS) {
            if (text.endsWith(ending) && text.length() - ending.length() >= 2) {
                int length = ending.length();
                return !ending.equals(GROUP)
                                && text.startsWith(GROUP, text.length() - length - 2)
                                && text.length() - length - 2 >= 2
                        ? length + 2
                        : length;
            }
        }
        return 0;
    }

    static Relation compare(String a, String b) {
        if (a.equals(b)) {
            return Relation.EQUAL;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Relation.ONE;
        }
        boolean group = a.startsWith(GROUP) == b.startsWith(GROUP);
        var x = withoutGroup(a);
        var y = withoutGroup(b);
        if (group && SHARES.contains(x) && SHARES.contains(y)) {
            return Relation.EQUAL;
        }
        if (group && LIMITED.contains(x) && LIMITED.contains(y)) {
            return Relation.NEAR;
        }
        return Slip.between(a, b) == Slip.NONE || ENDINGS.contains(x) && ENDINGS.contains(y)
                ? Relation.OTHER
                : Relation.EQUAL;
    }

    /** Whether it is a form by our list, not one with a slip in it. */
    static boolean isKnown(String form) {
        return ENDINGS.contains(withoutGroup(form));
    }

    private static String withoutGroup(String form) {
        return form.startsWith(GROUP) && form.length() > 2 ? form.substring(2) : form;
    }
}
