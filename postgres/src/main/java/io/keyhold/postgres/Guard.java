package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.ROOT_REFUSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words put before a server program. As root they step into a user namespace, since PostgreSQL refuses root; files stay
 * root's. Where setpriv can do it, they also make the kernel stop the server when this JVM dies; without it the next start
 * does so ({@link Leftovers}).
 */
record Guard(List<String> forPrograms, List<String> forServer) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig=INT", "--");
    /** A session of its own keeps Ctrl-C in a terminal from stopping the server before the application has let go. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    Guard {
        forPrograms = List.copyOf(forPrograms);
        forServer = List.copyOf(forServer);
    }

    static Guard ofThisProcess() throws IOException {
        var programs = new ArrayList<>(isRoot() ? namespace() : List.<String>of());
        if (Command.works(join(programs, DIE_WITH_PARENT, List.of("true")))) {
            programs.addAll(DIE_WITH_PARENT);
        }
        var mayLeaveSession = Command.works(join(OWN_SESSION, List.of("true")));
        return new Guard(programs, mayLeaveSession ? join(OWN_SESSION, programs) : programs);
    }

    private static List<String> namespace() throws IOException {
        if (!Command.works(join(NAMESPACE, List.of("true")))) {
            throw new PostgresStartException(ROOT_REFUSED, "unshare -U", whyNoNamespace());
        }
        return NAMESPACE;
    }

    private static String whyNoNamespace() {
        try {
            return Command.run(join(NAMESPACE, List.of("true"))).output().strip();
        } catch (IOException e) {
            return "not installed";
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            words.addAll(part);
        }
        return words;
    }
}
