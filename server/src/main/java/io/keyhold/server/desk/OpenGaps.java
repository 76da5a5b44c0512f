package io.keyhold.server.desk;

import io.keyhold.rules.Lang;
import java.util.List;
import java.util.UUID;

/** What a company's handbook in force leaves open, for someone to settle. */
public interface OpenGaps {
    List<OpenGap> of(UUID tenantId, Lang lang);

    /**
     * A gap nobody has chosen for.
     *
     * @param id the gap's id within its pack
     */
    record OpenGap(String id, String pack, String clause, String question) {}
}
