import { useMutation, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Columns3, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Skeleton } from "../../ui/Skeleton";
import { Notice, ProblemNote, ProblemState } from "../../ui/States";
import { type Columns as Found, columnsQuery, read, type Upload } from "./api";
import css from "./Bulk.module.css";
import { withMeaning } from "./meanings";

function Choices({ of, found, onRead, onClose }: { of: Upload; found: Found; onRead: (now: Upload) => void; onClose: () => void }) {
  const { t } = useTranslation("bulk");
  const [meanings, setMeanings] = useState(() => found.columns.map(({ meaning }) => meaning ?? ""));
  const run = useMutation({ mutationFn: () => read(of.id, meanings), onSuccess: onRead });
  const options = found.meanings.map(({ code, label, required }) => ({ value: code, label: required ? `${label} *` : label }));
  const unchanged = found.columns.every(({ meaning }, i) => (meaning ?? "") === meanings[i]);
  return (
    <>
      <ul className={css.columns} aria-label={t("columns.title")}>
        {found.columns.map(({ letters, title, samples }, i) => (
          <li key={letters}>
            <span className={css.heading}><code>{letters}</code><b>{title || t("columns.untitled")}</b></span>
            <small>{samples.join(" · ")}</small>
            <Select aria-label={t("columns.of", { title: title || letters })} value={meanings[i] || null} options={options} placeholder={t("columns.ignored")} allowClear showSearch={{ optionFilterProp: "label" }}
              onChange={(code: string | null) => setMeanings(withMeaning(meanings, i, code ?? ""))} />
          </li>
        ))}
      </ul>
      <ProblemNote error={run.error} />
      <div className={css.actions}>
        <Button look="ghost" onClick={onClose}>{t("columns.close")}</Button>
        <Button look="primary" busy={run.isPending} disabled={unchanged} onClick={() => run.mutate()}>{t("columns.read")}</Button>
      </div>
    </>
  );
}

/** What the columns of the file mean: recognised by their headings, and chosen by hand where those say nothing. */
export function Columns({ of, onRead }: { of: Upload; onRead: (now: Upload) => void }) {
  const { t } = useTranslation("bulk");
  const [chosen, choose] = useState<boolean>();
  const open = chosen ?? of.missing.length > 0;
  const found = useQuery({ ...columnsQuery(of), enabled: open });
  if (!of.can.read) return null;
  const told = of.missing.length > 0 && <Notice tone="warn" icon={<TriangleAlert aria-hidden />} title={t("columns.missing", { columns: of.missing.join(t("columns.and")) })}>{t("columns.missingHint")}</Notice>;
  if (!open) {
    return (
      <div className={css.told}>
        {told}
        <div className={css.actions}><Button look="ghost" icon={<Columns3 aria-hidden />} onClick={() => choose(true)}>{t("columns.open")}</Button></div>
      </div>
    );
  }
  return (
    <div className={css.told}>
      {told}
      <Card title={t("columns.title")} meta={t("columns.hint")}>
        {found.isPending && <Skeleton lines={5} />}
        {found.isError && <ProblemState error={found.error} retry={() => void found.refetch()} />}
        {found.data && <Choices key={of.version} of={of} found={found.data} onRead={(now) => { choose(undefined); onRead(now); }} onClose={() => choose(false)} />}
      </Card>
    </div>
  );
}
