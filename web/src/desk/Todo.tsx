import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BookOpenText, CircleHelp, FileUp, PartyPopper } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { Desk } from "../api/types";
import { Card } from "../ui/Card";
import { importsQuery } from "../exchange/api";
import { formatCount, formatNumber } from "../ui/formats";
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

// Finished imports no longer wait for anybody.
const waiting = ["uploaded", "checking", "checked", "applying", "undoing"];

function useItems(desk: Desk): Item[] {
  const { t } = useTranslation("desk");
  const mayImport = useCan("account.import");
  const jobs = useQuery({ ...importsQuery, enabled: mayImport }).data?.filter(({ state }) => waiting.includes(state)) ?? [];
  const undecided: Item[] = desk.undecided > 0
    ? [{ key: "undecided", icon: <CircleHelp />, title: <Link to="/accounts" search={{ view: "undecided" }}>{t("todo.undecided", { count: desk.undecided, shown: formatCount(desk.undecided, desk.undecidedMore) })}</Link>, note: t("todo.undecidedNote"), tag: t("todo.facts"), tone: "warn" }]
    : [];
  const imports = jobs.slice(0, 3).map((job): Item => ({
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
