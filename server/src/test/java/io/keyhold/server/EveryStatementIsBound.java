package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a class of tests when a statement without its tenant was caught meanwhile, though the code swallowed the error. */
class EveryStatementIsBound implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(TenantBoundStatements.offenders()).isEmpty();
    }
}
