import { ArrowRight, CheckCheck, FlaskConical } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { Tag } from "../ui/Tag";
import css from "./Policy.module.css";
import { told } from "./told";
import type { Finding } from "./types";

interface Props {
  findings: Finding[];
  rule: string;
  onTry: (finding: Finding) => void;
  onGo: (finding: Finding) => void;
  onCases: () => void;
}

const order = { fault: 0, warning: 1, note: 2 } as const;
export const severityTone = { fault: "error", warning: "warn", note: "info" } as const;
const shownFirst = 40;

/** What the checker found in the draft, gravest first: what it is, how to mend it, and a case that shows it. */
export function FindingsList({ findings, rule, onTry, onGo, onCases }: Props) {
  const { t, i18n } = useTranslation("policy");
  const [scope, setScope] = useState<"here" | "all">("all");
  const [limit, setLimit] = useState(shownFirst);
  const here = findings.filter(({ decision }) => decision === rule);
  // Broken cases have a page of their own; here one line says how many there are.
  const broken = findings.filter(({ kind }) => kind === "case-fails").length;
  const found = (scope === "here" ? here : findings).filter(({ kind }) => kind !== "case-fails").sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <>
      <Tabs look="segment" label={t("findings.title")} value={scope} onChange={setScope} items={[{ key: "all", label: t("findings.all"), count: findings.length }, { key: "here", label: t("findings.here"), count: here.length }]} />
      {found.length === 0 && (scope === "here" || broken === 0) && <EmptyState small icon={<CheckCheck />} title={t("findings.none")} hint={t("findings.noneHint")} />}
      <ul className={css.findings}>
        {broken > 0 && scope === "all" && (
          <li>
            <header><Tag tone="error" dot>{t("severity.fault")}</Tag></header>
            <p><b>{t("cases.failing", { count: broken })}</b></p>
            <footer><Button look="ghost" icon={<ArrowRight aria-hidden />} onClick={onCases}>{t("findings.go")}</Button></footer>
          </li>
        )}
        {found.slice(0, limit).map((finding, i) => (
          <li key={`${finding.kind}-${finding.file}-${finding.line}-${i}`}>
            <header>
              <Tag tone={severityTone[finding.severity]} dot>{t(`severity.${finding.severity}`)}</Tag>
              <small className="num">{[finding.clause, `${finding.file}:${finding.line}`].filter(Boolean).join(" · ")}</small>
            </header>
            <p><b>{told(finding.text, i18n.language)}</b></p>
            <p>{told(finding.cure, i18n.language)}</p>
            <footer>
              <Button look="ghost" icon={<ArrowRight aria-hidden />} onClick={() => onGo(finding)}>{t("findings.go")}</Button>
              {finding.witness && finding.decision && <Button look="ghost" icon={<FlaskConical aria-hidden />} onClick={() => onTry(finding)}>{t("findings.try")}</Button>}
            </footer>
          </li>
        ))}
      </ul>
      {found.length > limit && <Button look="ghost" onClick={() => setLimit(limit * 2)}>{t("findings.more", { count: found.length - limit })}</Button>}
    </>
  );
}
