package io.keyhold.server.desk;

import io.keyhold.rules.Lang;
import java.util.List;
import java.util.UUID;

/** Finds clauses of a company's handbook in force by the words in them. */
public interface ClauseSearch {
    /** Clauses that hold every word, in either language, or whose id the words are; by how early they do, title before text. */
    List<Found> find(UUID tenantId, String words, Lang lang, int limit);

    /** A clause and its title in the reader's language. */
    record Found(String id, String pack, String title) {}
}
