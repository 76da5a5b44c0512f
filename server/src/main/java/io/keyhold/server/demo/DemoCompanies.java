package io.keyhold.server.demo;

import io.keyhold.server.organization.Tenant;

/** Founds the company to try the product with. */
public interface DemoCompanies {
    /**
     * The demo company; founded when there is none, and completed when an earlier founding was cut short.
     *
     * @param accounts how large its ledger is to be, if it has none yet
     */
    Tenant found(int accounts);
}
