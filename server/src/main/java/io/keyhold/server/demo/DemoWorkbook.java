package io.keyhold.server.demo;

/** A ledger as companies really send them, to try the import with: titles, merged cells, mixed dates, wrong codes, duplicates. */
public interface DemoWorkbook {
    /** What a download of it is called. */
    String FILE_NAME = "北区客户台帐（待导入）.xlsx";

    /** The workbook's bytes; the same each time but for its dates. */
    byte[] bytes();
}
