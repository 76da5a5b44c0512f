import { Link } from "@tanstack/react-router";
import { BookOpenText, CircleHelp, Copy, FileUp, PartyPopper, PenLine } from "lucide-react";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Desk, DeskImport } from "../api/types";
import { Card } from "../ui/Card";
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

/** The server counts suspected pairs no further. */
const counted = 100;

type Told = Pick<Item, "note" | "tag" | "tone">;

/** What an import waits for. */
function told(t: TFunction<"desk">, job: DeskImport): Told {
  const { state } = job;
  if (state === "failed") return { note: t("todo.importFailed"), tag: t("todo.failed"), tone: "error" };
  if (state === "uploaded") return { note: t("todo.importUploaded"), tag: t("todo.goOn"), tone: "info" };
  if (state === "checked") {
    const counts = { ready: formatNumber(job.ready ?? 0), suspect: formatNumber(job.suspect ?? 0), bad: formatNumber(job.bad ?? 0) };
    const open = (job.suspect ?? 0) + (job.bad ?? 0) > 0;
    return { note: t("todo.importChecked", counts), tag: t(open ? "todo.questions" : "todo.goOn"), tone: open ? "warn" : "info" };
  }
  return { note: t("todo.importNote", { done: formatNumber(job.rowsDone), total: formatNumber(job.rowsTotal ?? 0) }), tag: t("todo.running"), tone: "info" };
}

function useItems(desk: Desk): Item[] {
  const { t } = useTranslation("desk");
  const undecided: Item[] = desk.undecided > 0
    ? [{ key: "undecided", icon: <CircleHelp />, title: <Link to="/accounts" search={{ view: "undecided" }}>{t("todo.undecided", { count: desk.undecided, shown: formatCount(desk.undecided, desk.undecidedMore) })}</Link>, note: t("todo.undecidedNote"), tag: t("todo.facts"), tone: "warn" }]
    : [];
  const duplicates: Item[] = desk.duplicates > 0
    ? [{ key: "duplicates", icon: <Copy />, title: <Link to="/duplicates">{t("todo.duplicates", { count: desk.duplicates, shown: formatCount(desk.duplicates, desk.duplicates >= counted) })}</Link>, note: t("todo.duplicatesNote"), tag: t("todo.questions"), tone: "warn" }]
    : [];
  const imports = desk.imports.map((job): Item => ({
    key: job.id,
    icon: <FileUp />,
    title: <Link to="/imports/$id" params={{ id: job.id }}>{t("todo.import", { file: job.fileName })}</Link>,
    ...told(t, job),
  }));
  const gaps = desk.gaps.map((gap): Item => ({
    key: gap.id,
    icon: <BookOpenText />,
    title: <Link to="/handbook" search={{ pack: gap.pack }} hash={gap.clause}>{gap.question}</Link>,
    note: t("todo.gapNote", { clause: gap.clause }),
    tag: t("todo.open"),
    tone: "warn",
  }));
  const drafts = desk.drafts.map((draft): Item => ({
    key: draft.id,
    icon: <PenLine />,
    title: <Link to="/policy/drafts/$id" params={{ id: draft.id }} search={{ tab: "sign" }}>{t("todo.sign", { title: draft.title })}</Link>,
    note: draft.from ? t("todo.signFrom", { date: draft.from }) : t("todo.signNote"),
    tag: t("todo.toSign"),
    tone: "info",
  }));
  return [...drafts, ...imports, ...duplicates, ...undecided, ...gaps];
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
