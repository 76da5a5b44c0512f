package io.keyhold.server.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A ledger as text, put together line by line. */
public final class Csv {

    private final List<String> lines = new ArrayList<>();

    private Csv(String header) {
        lines.add(header);
    }

    public static Csv of(String header) {
        return new Csv(header);
    }

    public Csv row(String line) {
        lines.add(line);
        return this;
    }

    /** Companies by number, each with a name of its own. */
    public Csv companies(int from, int to) {
        for (int i = from; i < to; i++) {
            row("青禾第" + i + "号运输有限公司");
        }
        return this;
    }

    public InputStream in(Charset charset) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(charset));
    }

    public InputStream in() {
        return in(StandardCharsets.UTF_8);
    }
}
