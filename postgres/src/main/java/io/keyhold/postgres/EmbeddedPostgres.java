package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.FAILED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL inside: {@code EmbeddedPostgres.in(home).start()}. The first start unpacks it and makes the data folder (about
 * 3 s), later ones take under a second. It listens on 127.0.0.1 only, asks for passwords, and stops when this JVM ends, however
 * it ends. Failures are {@link PostgresStartException}s.
 */
public final class EmbeddedPostgres {
    private static final int PORT_ATTEMPTS = 5;

    private final HomeFolder home;
    private final Path binaries;
    private final Settings settings;

    private EmbeddedPostgres(HomeFolder home, Path binaries, Settings settings) {
        this.home = home;
        this.binaries = binaries;
        this.settings = settings;
    }

    /** Keeps everything under {@code home}: {@code postgres/} (programs, data, log) and {@code secrets/}. */
    public static EmbeddedPostgres in(Path home) {
        var folder = new HomeFolder(home);
        var shared = System.getProperty("keyhold.postgres.binaries");
        return new EmbeddedPostgres(folder, shared == null ? folder.binaries() : Path.of(shared), Settings.defaults());
    }

    /** The folder named by {@code KEYHOLD_HOME}, else {@code ~/.keyhold}. */
    public static Path defaultHome() {
        var named = System.getenv("KEYHOLD_HOME");
        return named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".keyhold") : Path.of(named);
    }

    /** Unpacks the programs into a folder that several homes may share, as tests do. */
    public EmbeddedPostgres binariesIn(Path folder) {
        return new EmbeddedPostgres(home, folder.toAbsolutePath(), settings);
    }

    /** Changes one server setting, such as {@code shared_buffers}; those that keep data safe may not be changed. */
    public EmbeddedPostgres with(String setting, String value) {
        return new EmbeddedPostgres(home, binaries, settings.with(setting, value));
    }

    /** Whether a first start has been made here. */
    public boolean hasData() {
        return home.hasData();
    }

    public RunningPostgres start() {
        try {
            home.claim();
            var lock = FolderLock.take(home);
            try {
                return startHolding(lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failure.explain(home, e);
        }
    }

    /** The server that another process runs on this home right now, if one does; closing it leaves it running. */
    public Optional<RunningPostgres> running() {
        var postmaster = Postmaster.of(home.data());
        if (!postmaster.ready() || !FolderLock.isTaken(home)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningPostgres(postmaster.port(), Secrets.of(home), home.logs(), () -> {}));
        } catch (IOException e) {
            throw Failure.explain(home, e);
        }
    }

    private RunningPostgres startHolding(FolderLock lock) throws IOException {
        new Leftovers(home.data()).clear();
        DataFolder.refuseFullDisk(home, binaries);
        var guard = Guard.ofThisProcess();
        if (binaries.equals(home.binaries())) {
            Folders.deleteDrafts(binaries, Binaries.DRAFT);
        }
        var programs = Binaries.unpackedIn(binaries);
        var secrets = Secrets.of(home);
        DataFolder.createIfMissing(home, guard, programs, secrets);
        var server = launch(guard, programs);
        var postgres =
                new RunningPostgres(Postmaster.of(home.data()).port(), secrets, home.logs(), () -> stop(server, lock));
        try {
            Bootstrap.ifNew(home, postgres);
            return postgres;
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private ServerProcess launch(Guard guard, Binaries programs) throws IOException {
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            var port = Ports.choose(home.port());
            var server = ServerProcess.launch(home, guard, programs, settings, port);
            if (server.becameReady()) {
                Ports.remember(home.port(), port);
                return server;
            }
            Files.deleteIfExists(home.port());
        }
        throw new PostgresStartException(FAILED, home.logs(), "no free port");
    }

    private static void stop(ServerProcess server, FolderLock lock) {
        server.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
