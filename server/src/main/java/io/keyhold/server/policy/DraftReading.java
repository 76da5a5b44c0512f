package io.keyhold.server.policy;

import io.keyhold.rules.Difference;
import io.keyhold.rules.Finding;
import io.keyhold.rules.Pack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says.
 *
 * @param pack its content, dated as its own head says: the cases in it lie on days of then
 * @param base the version it changes; null when the company has none of this pack
 * @param findings all the checker found, the gravest first
 * @param differences from the base, in the order of the pack
 */
public record DraftReading(Pack pack, @Nullable Pack base, List<Finding> findings, List<Difference> differences) {}
