package io.keyhold.server.access.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle it ends when nothing was asked for so long
 * @param lifetime it ends then whatever happens
 */
@ConfigurationProperties("keyhold.session")
record SessionTimes(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration lifetime) {}
