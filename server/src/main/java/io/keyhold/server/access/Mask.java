package io.keyhold.server.access;

import java.util.List;

/**
 * Why a field is not shown, and whom to ask instead.
 *
 * @param permission what it takes to see it
 * @param ask the names of people who hold it today, a few at most
 */
public record Mask(Permission permission, List<String> ask) {
    public Mask {
        ask = List.copyOf(ask);
    }
}
