import { Link, useNavigate } from "@tanstack/react-router";
import { FilePenLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatDateTime } from "../ui/formats";
import { type Column, Table } from "../ui/Table";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Policy.module.css";
import { StateTag } from "./StateTag";
import type { DraftSummary } from "./types";

/** Drafts on their way: how far, what they change, what stands against them, and who touched them last. */
export function DraftList({ drafts }: { drafts: DraftSummary[] }) {
  const { t } = useTranslation("policy");
  const navigate = useNavigate();
  const phone = useIsPhone();
  const base = ({ base: version, takesTemplate }: DraftSummary) => [version && t("version.nth", { version }), takesTemplate && t("list.template")].filter(Boolean).join(" + ");
  if (phone) {
    return (
      <Cards label={t("drafts")}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to="/policy/drafts/$id" params={{ id: draft.id }} className={cardClass}>
              <CardBody picture={<FilePenLine aria-hidden />} title={draft.title} note={[draft.changedBy.name, formatDateTime(draft.changedAt)].join(" · ")} tag={<StateTag state={draft.state} />} />
            </Link>
          </li>
        ))}
      </Cards>
    );
  }
  const columns: Column<DraftSummary>[] = [
    { key: "title", title: t("list.title"), cell: (draft) => <Link to="/policy/drafts/$id" params={{ id: draft.id }}>{draft.title}</Link> },
    { key: "state", title: t("list.state"), cell: (draft) => <StateTag state={draft.state} /> },
    { key: "base", title: t("list.base"), cell: base },
    { key: "from", title: t("sign.from"), cell: (draft) => <span className="num">{draft.from ?? "–"}</span> },
    { key: "created", title: t("list.created"), cell: (draft) => draft.createdBy.name },
    { key: "changed", title: t("list.changed"), cell: (draft) => <span className="num">{[draft.changedBy.name, formatDateTime(draft.changedAt)].join(" · ")}</span> },
  ];
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t("drafts")}>
      <Table label={t("drafts")} columns={columns} rows={drafts} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: "/policy/drafts/$id", params: { id } })} />
    </div>
  );
}
