package io.keyhold.server.exchange.sheet;

import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns whatever a reader throws at a broken file into {@link Code#DAMAGED}. */
final class Damage {

    private Damage() {}

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T explained(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet(SheetFault.of(Code.DAMAGED, "near", ""), e);
        }
    }

    static Stream<SheetRow> explained(Stream<SheetRow> rows) {
        return StreamSupport.stream(new Explaining(rows.spliterator()), false).onClose(rows::close);
    }

    private static final class Explaining implements Spliterator<SheetRow> {

        private final Spliterator<SheetRow> rows;
        private int last;

        Explaining(Spliterator<SheetRow> rows) {
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super SheetRow> action) {
            var next = new SheetRow[1];
            if (!advance(next)) {
                return false;
            }
            last = next[0].number();
            action.accept(next[0]);
            return true;
        }

        private boolean advance(SheetRow[] next) {
            try {
                return rows.tryAdvance(row -> next[0] = row);
            } catch (UnreadableSheet e) {
                throw e;
            } catch (RuntimeException e) {
                throw new UnreadableSheet(SheetFault.of(Code.DAMAGED, "near", CellName.of(0, last + 1)), e);
            }
        }

        @Override
        @SuppressWarnings("NullAway") // What trySplit means by null: not to be split.
        public Spliterator<SheetRow> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED | NONNULL;
        }
    }
}
