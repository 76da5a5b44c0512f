import type { Place } from "../api/types";
import { normalizeUscc, usccFault } from "../account/uscc";
import type { IntentOffer, NewRegistration } from "./types";

export interface WantedModel {
  modelClass: string;
  quantity: number;
}

/** The purchase-intent form while it is filled in. */
export interface Intent {
  accountId: string | null;
  name: string;
  uscc: string;
  divisionCode: string | null;
  contactName: string;
  contactTitle: string;
  contactPhone: string;
  legalBasis: string | null;
  contactSource: string;
  models: WantedModel[];
  productLine: string | null;
  expectedOn: string;
  use: string | null;
  tender: boolean;
  rivals: string;
  source: string | null;
  leadClass: string | null;
  note: string;
  attachments: string[];
  progress: string;
}

export const emptyIntent: Intent = {
  accountId: null, name: "", uscc: "", divisionCode: null, contactName: "", contactTitle: "", contactPhone: "", legalBasis: null, contactSource: "",
  models: [{ modelClass: "tractor", quantity: 1 }], productLine: null, expectedOn: "", use: null, tender: false, rivals: "", source: null, leadClass: null, note: "", attachments: [], progress: "",
};

const bare = (name: string) => name.replace(/(?:特别行政区|自治区|自治州|地区|省|市|盟|县)$/u, "");

/** The place a company's name begins with, or has in brackets: the longest that fits. */
export function placeIn(company: string, places: readonly Place[]): string | null {
  const text = company.normalize("NFKC").trim();
  const found = places
    .filter(({ name }) => bare(name).length >= 2 && (text.startsWith(bare(name)) || text.includes(`(${bare(name)}`)))
    .sort((a, b) => b.name.length - a.name.length || b.code.localeCompare(a.code));
  return found[0]?.code ?? null;
}

/** What is still to be filled in before it can be sent; the handbook asks for its own lists where it has them, and for progress where one registers anew. */
export function missing(intent: Intent, offer: IntentOffer | undefined, anew: boolean): (keyof Intent)[] {
  const needs: [keyof Intent, boolean][] = [
    ["name", intent.name.trim() === ""],
    ["uscc", intent.uscc !== "" && usccFault(intent.uscc) !== null],
    ["divisionCode", !intent.divisionCode],
    ["progress", anew && Boolean(offer?.progressAsked) && intent.progress.trim() === ""],
    ["models", intent.models.length === 0 || intent.models.some(({ quantity }) => !(quantity >= 1))],
    ["expectedOn", intent.expectedOn === ""],
    ["productLine", Boolean(offer?.productLines.length) && !intent.productLine],
    ["source", Boolean(offer?.sources.length) && !intent.source],
    ["contactName", intent.contactName.trim() === ""],
    ["legalBasis", !intent.legalBasis],
    ["contactSource", intent.contactSource.trim() === ""],
  ];
  return needs.filter(([, lacking]) => lacking).map(([field]) => field);
}

/** The form as it is sent. */
export function sent(intent: Intent, previousId: string | undefined): NewRegistration {
  const text = (value: string) => value.trim() || null;
  return {
    accountId: intent.accountId,
    name: intent.name.trim(),
    uscc: normalizeUscc(intent.uscc) || null,
    divisionCode: intent.divisionCode ?? "",
    contact: { name: intent.contactName.trim(), title: text(intent.contactTitle), phone: text(intent.contactPhone), legalBasis: intent.legalBasis ?? "", source: intent.contactSource.trim() },
    models: intent.models,
    productLine: intent.productLine,
    expectedOn: intent.expectedOn,
    use: intent.use,
    tender: intent.tender,
    rivals: text(intent.rivals),
    source: intent.source,
    leadClass: intent.leadClass,
    attachments: intent.attachments,
    note: text(intent.note),
    previousId: previousId ?? null,
    progress: text(intent.progress),
  };
}
