package io.keyhold.server.exchange.sheet;

/**
 * How much a spreadsheet may ask of the server.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes size of all that is packed in a workbook together; a zip bomb is found by it
 * @param keptBytes size, unpacked, of what the reader keeps in memory of a workbook: its texts and formats
 * @param rows rows that hold anything, the header row not counted
 * @param columns columns up to the last one that holds anything
 */
public record SheetLimits(long fileBytes, long unpackedBytes, long keptBytes, int rows, int columns) {

    private static final long MEGABYTE = 1 << 20;

    public static final SheetLimits STANDARD =
            new SheetLimits(20 * MEGABYTE, 500 * MEGABYTE, 100 * MEGABYTE, 200_000, 200);

    long fileMegabytes() {
        return fileBytes / MEGABYTE;
    }
}
