package io.keyhold.server.exchange;

import java.util.List;

/**
 * A column of the file.
 *
 * @param column counted from 0
 * @param letters as the spreadsheet names it
 * @param title what stands in the header row; empty when nothing does
 * @param samples the first values below it
 */
public record ColumnHeader(int column, String letters, String title, List<String> samples) {
    public ColumnHeader {
        samples = List.copyOf(samples);
    }
}
