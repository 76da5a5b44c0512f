import { Link } from "@tanstack/react-router";
import { BookOpenText, CircleHelp, FileUp, PartyPopper } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "../api/types";
import { Card } from "../ui/Card";
import { formatNumber } from "../ui/formats";
import { EmptyState } from "../ui/States";
import { Tag, type Tone } from "../ui/Tag";
import css from "./Desk.module.css";

interface Item {
  key: string;
  icon: ReactNode;
  title: ReactNode;
  note: string;
  tag: string;
  tone: Tone;
}

function useItems(desk: Desk): Item[] {
  const { t } = useTranslation("desk");
  const undecided: Item[] = desk.undecided > 0
    ? [{ key: "undecided", icon: <CircleHelp />, title: <Link to="/accounts" search={{ view: "undecided" }}>{t("todo.undecided", { count: desk.undecided, shown: formatNumber(desk.undecided) })}</Link>, note: t("todo.undecidedNote"), tag: t("todo.facts"), tone: "warn" }]
    : [];
  const imports = desk.imports.map((job): Item => ({
    key: job.id,
    icon: <FileUp />,
    title: <Link to="/imports/$id" params={{ id: job.id }}>{t("todo.import", { file: job.fileName })}</Link>,
    note: t("todo.importNote", { done: formatNumber(job.rowsDone), total: formatNumber(job.rowsTotal ?? 0) }),
    tag: job.state === "applying" || job.state === "checking" ? t("todo.running") : t("todo.goOn"),
    tone: "info",
  }));
  const gaps = desk.gaps.map((gap): Item => ({
    key: gap.id,
    icon: <BookOpenText />,
    title: <Link to="/handbook" search={{ pack: gap.pack }} hash={gap.clause}>{gap.question}</Link>,
    note: t("todo.gapNote", { clause: gap.clause }),
    tag: t("todo.open"),
    tone: "warn",
  }));
  return [...imports, ...undecided, ...gaps];
}

/** What waits for this person, most pressing first. */
export function Todo({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const items = useItems(desk);
  return (
    <Card flush title={t("todo.title")} meta={items.length > 0 && t("todo.count", { count: items.length })}>
      {items.length === 0 ? (
        <EmptyState icon={<PartyPopper />} title={t("todo.empty")} hint={t("todo.emptyHint")} />
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.key} className={css.item}>
              <span aria-hidden>{item.icon}</span>
              <div>
                <p>{item.title}</p>
                <small className="num">{item.note}</small>
              </div>
              <Tag tone={item.tone} dot>{item.tag}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
