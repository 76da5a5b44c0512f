package io.keyhold.matching;

import java.util.regex.Pattern;

/** Takes a name apart from its end: legal form first, then what stands before it. */
final class NameParser {
    private static final Pattern FORM = Pattern.compile("(集团)?(股份)?(有限责任公司|有限公司|总公司|公司|集团)");

    private NameParser() {}

    static CompanyName parse(String written) {
        var text = NormalisedName.of(written).text();
        var form = FORM.matcher(text);
        if (form.find()) {
            return new CompanyName(
                    text, "", text.substring(0, form.start()), "", form.group(), text.substring(form.end()));
        }
        return new CompanyName(text, "", text, "", "", "");
    }
}
