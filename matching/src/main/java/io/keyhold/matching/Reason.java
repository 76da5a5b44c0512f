package io.keyhold.matching;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One thing that speaks for or against two companies being one.
 *
 * @param parameters the words of the names it is about, in the order in which the companies were given
 */
public record Reason(Code code, List<String> parameters) {

    public Reason {
        parameters = List.copyOf(parameters);
    }

    static Reason of(Code code, String... parameters) {
        return new Reason(code, List.of(parameters));
    }

    /** The same with other names for the words it is about, where it speaks of places by their codes. */
    public Reason naming(UnaryOperator<String> names) {
        return new Reason(code, parameters.stream().map(names).toList());
    }

    /** The reason in words: Chinese for a Chinese locale, English otherwise. */
    public String text(Locale locale) {
        var pattern = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? code.chinese : code.english;
        return new MessageFormat(pattern, Locale.ROOT).format(parameters.toArray());
    }

    /** What speaks. */
    public enum Code {
        SAME_CREDIT_CODE("统一社会信用代码相同：{0}", "the same credit code {0}"),
        OTHER_CREDIT_CODE("统一社会信用代码不同：{0}、{1}", "different credit codes {0}, {1}"),
        LEARNT_ALIAS("已认定为该客户的别名：{0}", "known to be another name of this account: {0}"),
        SHARED_ALIAS("不止一家客户用过此名：{0}", "a name that more than one account has gone by: {0}"),
        SAME_NAME("名称相同", "the same name"),
        SAME_BUT_WRITING("只有写法不同（地名、括号、用字）", "the same name but for how it is written (place, brackets, characters)"),
        SHORT_NAME("“{0}”是“{1}”的简称", "“{0}” is short for “{1}”"),
        COMMON_SHORT_NAME("“{0}”可能是“{1}”的简称，但字号常见", "“{0}” may be short for “{1}”, but the brand is a common one"),
        LIKELY_SLIP("疑似笔误：{0}、{1}", "probably a slip: {0}, {1}"),
        SWAPPED("字序颠倒：{0}、{1}", "characters swapped: {0}, {1}"),
        SAME_BRAND("字号相同：{0}", "the same brand {0}"),
        OTHER_BRAND("字号不同：{0}、{1}", "different brands: {0}, {1}"),
        SAME_PLACE("地区一致：{0}", "the same place {0}"),
        OTHER_PLACE("地区不同：{0}、{1}", "different places: {0}, {1}"),
        ONE_PLACE("只有一方写明地区：{0}", "only one names a place: {0}"),
        OTHER_TRADE("行业不同：{0}、{1}", "different trades: {0}, {1}"),
        ONE_TRADE("只有一方写明行业：{0}", "only one names a trade: {0}"),
        OTHER_FORM("组织形式不同：{0}、{1}", "different legal forms: {0}, {1}"),
        BRANCH_OF("“{0}”是分支机构，“{1}”是其所属企业", "“{0}” is a branch of “{1}”"),
        BRANCHES_OF_ONE("同一企业的两个分支机构：{0}、{1}", "two branches of one company: {0}, {1}"),
        SAME_GROUP("可能同属一个集团：{0}", "perhaps of one group: {0}"),
        NOTHING_IN_COMMON("名称没有共同之处", "the names have nothing in common");

        private final String chinese;
        private final String english;

        Code(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }
}
