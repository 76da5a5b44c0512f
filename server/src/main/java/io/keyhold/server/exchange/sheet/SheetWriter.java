package io.keyhold.server.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook as a stream: memory does not grow with the rows. Text is always written as an inline string, which a
 * spreadsheet shows and never evaluates, whatever it begins with. What is not finished is no workbook to any reader, so that a half one
 * never passes for the whole.
 */
public final class SheetWriter {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEADER_FILL = "E8EEF4";

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    public SheetWriter(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Keyhold", "1.0");
        sheet = workbook.newWorksheet(sheetName);
    }

    /** A first row that stays in view, with the columns' widths in characters. */
    public void header(List<String> names, int width) {
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, width);
            sheet.inlineString(row, column, text(names.get(column)));
            sheet.style(row, column).bold().fillColor(HEADER_FILL).set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    /** Lets a column of the sheet take only what stands in a column of another, below its header; anything else is questioned. */
    public void choices(int column, int rows, String otherSheet, int otherColumn, int howMany) {
        var letters = "$" + CellName.column(otherColumn) + "$";
        sheet.range(1, column, rows, column)
                .validateWithListByFormula("'%s'!%s2:%s%d".formatted(otherSheet, letters, letters, howMany + 1))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true)
                // Left empty, the spreadsheet asks in its own words.
                .errorTitle("")
                .error("");
    }

    /** A row of texts, numbers, dates and nothings. */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Object other -> sheet.inlineString(row, column, text(other.toString()));
        }
    }

    /** Goes on with another sheet. */
    public void sheet(String name) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet(name);
        row = 0;
    }

    private static String text(String value) {
        var clean = CellText.clean(value);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    /** Ends the workbook, which is whole from then on. */
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
