package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.IN_USE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run a server on one folder, held by a file lock: the kernel gives it back when the holder dies, however it
 * dies. The file names the holder for the message.
 */
final class FolderLock implements AutoCloseable {
    /** POSIX drops a process's lock when it closes the file through any other opening, so a holder never opens it again. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(HomeFolder home) throws IOException {
        var folder = home.postgres().toRealPath();
        if (!HELD_HERE.add(folder)) {
            throw new PostgresStartException(IN_USE, home.root(), "this very process");
        }
        try {
            return new FolderLock(folder, lockedAndSigned(home));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    /** Whether some process, this one included, holds the folder now. */
    static boolean isTaken(HomeFolder home) {
        try {
            if (HELD_HERE.contains(home.postgres().toRealPath())) {
                return true;
            }
            try (var channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
                return channel.tryLock() == null;
            }
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    private static FileChannel lockedAndSigned(HomeFolder home) throws IOException {
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            var holder = Files.readString(home.lock());
            throw new PostgresStartException(IN_USE, home.root(), holder.isBlank() ? "unknown process" : holder);
        }
        var name = "process " + ProcessHandle.current().pid();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    /** Closing twice must not take the hold of whoever came after. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(folder);
        }
    }
}
