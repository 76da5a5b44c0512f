package io.keyhold.matching;

/**
 * A company's name taken apart; parts are normalised as {@link NormalisedName} says, and empty where the name has none.
 *
 * @param text the whole name
 * @param place the divisions it names, as written, in brackets or not: 福建福州
 * @param brand what tells it from others (字号)
 * @param trade what it does (行业)
 * @param form its legal form (组织形式), group included: 集团股份有限公司
 * @param branch what follows the legal form of the company it belongs to: 厦门分公司
 */
public record CompanyName(String text, String place, String brand, String trade, String form, String branch) {

    /** Takes a name apart as well as can be without asking anyone; never fails. */
    public static CompanyName parse(String written) {
        return NameParser.parse(written).name();
    }

    /** Whether it names a branch (分公司, 营业部, 门店 …), which is no legal person of its own. */
    public boolean isBranch() {
        return !branch.isEmpty();
    }
}
