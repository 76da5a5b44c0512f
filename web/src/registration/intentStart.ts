import type { Account } from "../api/types";
import type { Intent } from "./intent";
import type { Registration } from "./types";

const remembered = "keyhold.registration.contact";

/** The product line, legal basis and source one stated last: most intents come the same way. */
export function lastIntent(): Partial<Intent> {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? "{}") as Partial<Intent>;
  } catch {
    return {};
  }
}

/** A form begun from one that lapsed: the same company, place, contact and models. */
export function renewed(before: Registration): Partial<Intent> {
  const { account, contact } = before;
  return {
    accountId: account?.id ?? null, name: before.writtenName, uscc: before.uscc ?? "", divisionCode: before.place.code, models: before.models, use: before.use?.code ?? null, productLine: before.productLine?.code ?? null, source: before.source?.code ?? null,
    contactName: contact.name ?? "", contactTitle: contact.title ?? "", contactPhone: contact.phone ?? "", legalBasis: contact.legalBasis, contactSource: contact.source, tender: before.tender, rivals: before.rivals ?? "",
  };
}

/** A form about an account of the ledger. */
export function ofAccount({ row, details }: Account): Partial<Intent> {
  return { accountId: row.id, name: row.name, uscc: details.uscc ?? "", divisionCode: row.division?.code ?? null };
}

/** Kept for the next one. */
export function remember({ productLine, legalBasis, contactSource }: Intent) {
  localStorage.setItem(remembered, JSON.stringify({ productLine, legalBasis, contactSource }));
}
