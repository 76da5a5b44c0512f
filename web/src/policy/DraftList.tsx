import { Link, useNavigate } from "@tanstack/react-router";
import { FilePenLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabel } from "../handbook/words";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatDateTime } from "../ui/formats";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Policy.module.css";
import { StateTag } from "./StateTag";
import type { DraftSummary } from "./types";

function Checks({ draft }: { draft: DraftSummary }) {
  const { t } = useTranslation("policy");
  const { faults, casesFailing } = draft.counts;
  if (faults > 0) return <Tag tone="error" dot>{t("list.faults", { count: faults })}</Tag>;
  if (casesFailing > 0) return <Tag tone="warn" dot>{t("list.failing", { count: casesFailing })}</Tag>;
  return <Tag tone="ok" dot>{t("list.clean")}</Tag>;
}

/** Drafts on their way: how far, what they change, what stands against them, and who touched them last. */
export function DraftList({ drafts }: { drafts: DraftSummary[] }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const waiting = (draft: DraftSummary) => (draft.state === "signing" && draft.next ? t("list.waiting", { part: label(draft.next.label) }) : "");
  if (phone) {
    return (
      <Cards label={t("drafts")}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to="/policy/drafts/$id" params={{ id: draft.id }} className={cardClass}>
              <CardBody picture={<FilePenLine aria-hidden />} title={draft.title} note={[t("changes", { count: draft.counts.differences }), waiting(draft)].filter(Boolean).join(" · ")} tag={<StateTag state={draft.state} />} />
            </Link>
          </li>
        ))}
      </Cards>
    );
  }
  const columns: Column<DraftSummary>[] = [
    { key: "title", title: t("list.title"), cell: (draft) => <Link to="/policy/drafts/$id" params={{ id: draft.id }}>{draft.title}</Link> },
    { key: "state", title: t("list.state"), cell: (draft) => <span className={css.meta}><StateTag state={draft.state} /><small className={css.soft}>{waiting(draft)}</small></span> },
    { key: "base", title: t("list.base"), cell: (draft) => t("version.nth", { version: draft.base.version }) },
    { key: "changes", title: t("list.changes"), align: "right", cell: (draft) => draft.counts.differences },
    { key: "checks", title: t("list.checks"), cell: (draft) => <Checks draft={draft} /> },
    { key: "changed", title: t("list.changed"), cell: (draft) => <span className="num">{[draft.changedBy, formatDateTime(draft.changedAt)].filter(Boolean).join(" · ")}</span> },
  ];
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t("drafts")}>
      <Table label={t("drafts")} columns={columns} rows={drafts} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: "/policy/drafts/$id", params: { id } })} />
    </div>
  );
}
