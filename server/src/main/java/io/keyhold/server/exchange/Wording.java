package io.keyhold.server.exchange;

import io.keyhold.server.exchange.ImportPage.Remark;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The module's codes in the reader's language. */
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String field(Field field, Locale locale) {
        return text("import.field." + field.code(), Map.of(), locale);
    }

    /** A heading, a sheet's name or another word that takes no parameters. */
    public String word(String key, Locale locale) {
        return text("import.word." + key, Map.of(), locale);
    }

    /** What is wrong with a cell; what the ledger refused is said in the ledger's own words. */
    public String problem(RowProblem problem, Locale locale) {
        var key = problem.code() == RowProblem.Code.REFUSED
                ? "problem." + problem.params().get("reason")
                : "import.problem." + problem.code();
        return text(key, problem.params(), locale);
    }

    public String notice(Remark notice, Locale locale) {
        return text("import.notice." + notice.code(), notice.params(), locale);
    }

    public String fault(Remark fault, Locale locale) {
        return text("problem." + fault.code(), fault.params(), locale);
    }

    /** What to do about a fault; null where nothing helps. */
    public @Nullable String cure(Remark fault, Locale locale) {
        return find("problem." + fault.code() + ".cure", fault.params(), locale);
    }

    private String text(String key, Map<String, String> params, Locale locale) {
        var found = find(key, params, locale);
        return found == null ? key : found;
    }

    private @Nullable String find(String key, Map<String, String> params, Locale locale) {
        var pattern = messages.getMessage(key, null, null, locale);
        if (pattern == null) {
            return null;
        }
        for (var param : params.entrySet()) {
            pattern = pattern.replace("{" + param.getKey() + "}", param.getValue());
        }
        return pattern;
    }
}
