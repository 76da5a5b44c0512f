package io.keyhold.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of last time while it is still free, so that bookmarked connections of administrators hold; else any free one. */
final class Ports {
    private Ports() {}

    static int choose(Path remembered) throws IOException {
        var last = last(remembered);
        return isFree(last) ? last : free();
    }

    static void remember(Path file, int port) throws IOException {
        Files.writeString(file, port + "\n");
    }

    private static int last(Path remembered) {
        try {
            return Integer.parseInt(Files.readString(remembered).strip());
        } catch (IOException | NumberFormatException none) {
            return -1;
        }
    }

    private static boolean isFree(int port) {
        if (port < 1 || port > 65_535) {
            return false;
        }
        try (var socket = open(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int free() throws IOException {
        try (var socket = open(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
