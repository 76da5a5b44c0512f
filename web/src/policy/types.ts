// The names the workbench uses for the shapes of the API.
import type { components } from "../api/schema";

type Schemas = components["schemas"];

export type Allowed = Schemas["policy.DraftAnswers.Allowed"];
export type DraftSummary = Schemas["policy.DraftAnswers.DraftRow"];
export type Draft = Schemas["policy.DraftAnswers.DraftView"];
export type Signature = Schemas["policy.DraftAnswers.PartView"];
export type Step = Schemas["policy.DraftAnswers.StepView"];
export type Conflict = Schemas["policy.DraftAnswers.ConflictView"];
export type DraftCase = Schemas["handbook.CaseView"];
export type SourceFile = Schemas["policy.DraftAnswers.FileView"];
export type Difference = Schemas["policy.DifferenceView"];
export type WhatIf = Schemas["policy.WhatIfAnswers.WhatIf"];
export type Moves = Schemas["policy.WhatIfAnswers.Moves"];
export type MoveCount = Schemas["policy.WhatIfAnswers.MoveCount"];
export type MovedAccount = Schemas["policy.WhatIfAnswers.MovedView"];
export type Compared = Schemas["policy.WhatIfAnswers.ComparedView"];
export type Version = Schemas["policy.VersionController.VersionView"];
export type VersionSignature = Schemas["policy.VersionController.SignatureView"];
export type Template = Schemas["policy.VersionController.TemplateView"];
export type Severity = "fault" | "warning" | "note";
export type Finding = Omit<Schemas["policy.DraftAnswers.FindingView"], "severity"> & { severity: Severity };

/** What may be done with a draft, as it names it. */
export type Can = "edit" | "submit" | "sign" | "recall" | "publish" | "rebase" | "withdraw";

/** Whether it may be done; what the server does not name may not. */
export function may(draft: Draft, what: Can): Allowed {
  return draft.can[what] ?? { allowed: false };
}
