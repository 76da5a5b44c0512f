import type { components } from "../api/schema";

type Schemas = components["schemas"];

/** One change of a draft, as the server takes it. A list of them is made whole or not at all. */
export type Edit = Schemas["policy.EditForm"];
/** The choice of a gap a row belongs to. */
export type Under = Schemas["rules.Under"];
export type NewRow = Schemas["policy.EditForm.NewRow"];
/** A worked case as a draft holds it; values as they are written. */
export type CaseText = Schemas["policy.EditForm.CaseForm"];
