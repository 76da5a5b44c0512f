package io.keyhold.server.exchange.sheet;

import java.util.List;
import java.util.stream.Stream;

/** A readable sheet: an open file until it is closed. */
public interface SheetSource extends AutoCloseable {

    /**
     * The rows that hold something, from the top; may be asked for again, then starts anew. To be closed.
     *
     * @throws UnreadableSheet out of the stream where the file is damaged or too wide
     */
    Stream<SheetRow> rows();

    /** What the file itself gives reason to say, before any row is read. */
    List<SheetNotice> notices();

    List<MergedRange> merged();

    @Override
    void close();
}
