package io.keyhold.server.registration;

import io.keyhold.server.exchange.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What a column of a sheet of purchase intents means: the fields of the form, and behind them what came of a row. */
public enum IntentColumn {
    NAME("name", true),
    CREDIT_CODE("uscc", false),
    PROVINCE("province", true),
    CITY("city", false),
    /** Province and city together; read where someone has it, not asked for. */
    PLACE("place", false),
    MODEL("model", true),
    QUANTITY("quantity", true),
    MODEL_2("model2", false),
    QUANTITY_2("quantity2", false),
    MODEL_3("model3", false),
    QUANTITY_3("quantity3", false),
    EXPECTED_ON("expectedOn", true),
    PRODUCT_LINE("productLine", true),
    SOURCE("source", true),
    TENDER("tender", false),
    CONTACT_NAME("contactName", true),
    CONTACT_PHONE("contactPhone", false),
    CONTACT_TITLE("contactTitle", false),
    LEGAL_BASIS("legalBasis", true),
    CONTACT_SOURCE("contactSource", true),
    USE("use", false),
    LEAD_CLASS("leadClass", false),
    RIVALS("rivals", false),
    NOTE("note", false),
    PROGRESS("progress", false),
    /** The registration's number: a row that has one was registered. */
    NUMBER("number", false),
    OUTCOME("outcome", false),
    UNTIL("until", false),
    RECEIPT("receipt", false),
    CHECK_CODE("checkCode", false),
    REMARK("remark", false);

    /** What a column takes that asks for yes or no. */
    public static final Words YES_OR_NO = yesOrNo();

    private final String code;
    private final boolean required;

    IntentColumn(String code, boolean required) {
        this.code = code;
        this.required = required;
    }

    public String code() {
        return code;
    }

    /** Whether a row needs it; of the handbook's lists only where the handbook has one. */
    public boolean required() {
        return required;
    }

    /** Whether it says what came of a row, so that nobody fills it in. */
    public boolean isAnswer() {
        return ordinal() >= NUMBER.ordinal();
    }

    private static Words yesOrNo() {
        var written = new LinkedHashMap<String, List<String>>();
        written.put("yes", List.of("是", "yes", "招标", "y", "true", "1", "√"));
        written.put("no", List.of("否", "no", "非招标", "不招标", "n", "false", "0"));
        return Words.among(written);
    }

    public static Optional<IntentColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** The columns a template has, by the form of the handbook in force: a list it does not have is not asked for. */
    public static List<IntentColumn> asked(IntentForms.IntentForm form) {
        return Arrays.stream(values())
                .filter(column -> !column.isAnswer() && column != PLACE)
                .filter(column -> column != PROGRESS || form.progressAsked())
                .filter(column -> !form.lists().containsKey(column)
                        || !form.lists().get(column).isEmpty())
                .toList();
    }

    /** All that a column can mean by that form: what is asked, a place written as one, and the answers. */
    public static List<IntentColumn> known(IntentForms.IntentForm form) {
        var asked = asked(form);
        return Arrays.stream(values())
                .filter(column -> column.isAnswer() || column == PLACE || asked.contains(column))
                .toList();
    }

    /** The answers, in the order in which they stand behind a row. */
    public static List<IntentColumn> answers() {
        return Arrays.stream(values()).filter(IntentColumn::isAnswer).toList();
    }
}
