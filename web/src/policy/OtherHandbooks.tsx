import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { HandbookSummary } from "../api/types";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import { draftsQuery, templatesQuery } from "./api";
import css from "./Policy.module.css";
import { StateTag } from "./StateTag";
import type { DraftSummary, Template } from "./types";

function Begin({ template }: { template: Template }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const may = useCan("handbook.draft");
  const [key] = useState(() => crypto.randomUUID());
  const begin = useMutation({
    mutationFn: () => api.open({ pack: template.pack, title: label(template.title), fromTemplate: true }, key),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ["drafts", "list"] });
      return navigate({ to: "/policy/drafts/$id", params: { id: draft.id } });
    },
  });
  return (
    <>
      <Button busy={begin.isPending} why={may ? null : t("new.refused")} onClick={() => begin.mutate()}>{t("others.begin")}</Button>
      <ProblemNote error={begin.error} />
    </>
  );
}

const going = ({ state }: DraftSummary) => state !== "published" && state !== "withdrawn";

/** The handbooks the product brings that the company does not use yet: each begun as a draft, looked through, signed and published. */
export function OtherHandbooks({ shelf }: { shelf: HandbookSummary[] }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const templates = useQuery(templatesQuery).data ?? [];
  const drafts = useQuery(draftsQuery()).data ?? [];
  const others = templates.filter(({ pack }) => !shelf.some((each) => each.pack === pack));
  if (others.length === 0) return null;
  return (
    <Card flush title={t("others.title")} meta={t("others.hint")}>
      <ul className={css.others}>
        {others.map((template) => {
          const draft = drafts.find((each) => each.pack === template.pack && going(each));
          return (
            <li key={template.pack}>
              <b>{label(template.title)}</b>
              {draft ? <Link to="/policy/drafts/$id" params={{ id: draft.id }}>{draft.title} <StateTag state={draft.state} /></Link> : <Begin template={template} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
