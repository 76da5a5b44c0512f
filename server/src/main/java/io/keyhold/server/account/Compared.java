package io.keyhold.server.account;

import io.keyhold.server.handbook.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * One decision of one account as it is and as a draft would have it.
 *
 * @param before as kept, or as decided by the handbook compared with; null where nothing was ever decided
 */
public record Compared(String decision, @Nullable Conclusion before, Conclusion after) {}
