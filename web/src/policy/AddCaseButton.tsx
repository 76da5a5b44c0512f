import { useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { ListPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import type { Tried } from "../handbook/TryPanel";
import { Button } from "../ui/Button";
import { caseId, caseOf } from "./caseText";
import css from "./Policy.module.css";
import type { Draft } from "./types";
import { useWhyNot } from "./useWhyNot";
import { casesQuery } from "./useDraft";
import type { Edits } from "./useEdits";

interface Props {
  draft: Draft;
  book: Book;
  tried: Tried;
  edits: Edits;
}

/** Keeps what was tried as a worked case beside its rule's others. */
export function AddCaseButton({ draft, book, tried, edits }: Props) {
  const { t } = useTranslation("policy");
  const { message } = App.useApp();
  const whyNot = useWhyNot(draft);
  const [kept, setKept] = useState<Tried | null>(null);
  const cases = useQuery(casesQuery(draft.id, draft.revision)).data;
  const rule = book.decisions.find(({ name }) => name === tried.rule);
  const topic = cases?.find(({ decision }) => decision === tried.rule)?.topic ?? cases?.find(({ clause }) => clause === rule?.clause)?.topic ?? cases?.[0]?.topic;

  async function add() {
    if (!rule || !topic || !cases) return;
    const worked = caseOf(caseId(tried.answer, cases.map(({ id }) => id)), rule.clause, tried);
    if (!(await edits.send([{ kind: "add-case", topic, worked }]))) return;
    setKept(tried);
    void message.success(t("caseAdded"));
  }

  return (
    <Button className={css.addCase} icon={<ListPlus aria-hidden />} disabled={kept === tried || !topic} busy={edits.busy} why={whyNot("edit")} onClick={() => void add()}>
      {t(kept === tried ? "caseAdded" : "addCase")}
    </Button>
  );
}
