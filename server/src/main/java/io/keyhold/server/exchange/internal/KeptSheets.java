package io.keyhold.server.exchange.internal;

import io.keyhold.server.document.Contents;
import io.keyhold.server.exchange.sheet.SheetFault;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the file of an import again, on this node's disk for as long as someone reads it. */
@Component
class KeptSheets {

    /** Nothing is kept that was empty when it came. */
    private static final SheetOpening FORGOTTEN =
            new SheetOpening.Unreadable(new SheetFault(SheetFault.Code.FORGOTTEN, Map.of()));

    private final TenantTransactions tx;
    private final Contents files;

    KeptSheets(TenantTransactions tx, Contents files) {
        this.tx = tx;
        this.files = files;
    }

    /** What is done with the file; a source it opens is its own to close. */
    interface Reading {
        void read(SheetOpening opening) throws IOException;
    }

    void open(ImportRecord of, Reading reading) throws IOException {
        var file = Files.createTempFile("keyhold-import", ".bin");
        try {
            fetch(of, file);
            reading.read(Files.size(file) == 0 ? FORGOTTEN : SheetFiles.open(file, SheetLimits.STANDARD));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fetch(ImportRecord of, Path file) {
        tx.reading(of.tenantId(), () -> {
            try {
                files.write(of.tenantId(), of.fileHash(), file);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
