package io.keyhold.server.account;

import io.keyhold.matching.Comparison;

/** An account that may be the company asked for, and how the two compare. */
public record Candidate(Suspect account, Comparison comparison) {}
