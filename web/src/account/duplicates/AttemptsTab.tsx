import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { NameAttempt } from "../../api/types";
import { Avatar } from "../../ui/Avatar";
import { Card } from "../../ui/Card";
import { CardBody, cardClass, Cards } from "../../ui/Cards";
import { formatDateTime } from "../../ui/formats";
import { Skeleton } from "../../ui/Skeleton";
import { EmptyState, ProblemState } from "../../ui/States";
import { type Column, Table } from "../../ui/Table";
import { Tag, type Tone } from "../../ui/Tag";
import { useIsPhone } from "../../ui/useIsPhone";
import { attemptsQuery } from "./api";
import css from "./Duplicates.module.css";
import { More } from "./More";

const tones: Record<string, Tone> = { "too-many": "error", "taken-unseen": "warn", same: "warn", probable: "warn", possible: "info" };

function Answer({ answer }: { answer: string }) {
  const { t } = useTranslation("duplicates");
  return <Tag tone={tones[answer] ?? "plain"}>{t(`attempts.answers.${answer}` as "attempts.answers.same")}</Tag>;
}

function useColumns(): Column<NameAttempt>[] {
  const { t } = useTranslation("duplicates");
  return [
    { key: "at", title: t("attempts.at"), width: 150, cell: ({ at }) => <span className={css.soft}>{formatDateTime(at)}</span> },
    { key: "person", title: t("attempts.person"), cell: ({ person }) => person },
    { key: "name", title: t("attempts.name"), cell: ({ name }) => <span className={css.reasons} title={name}>{name}</span> },
    { key: "via", title: t("attempts.via"), cell: ({ via }) => t(`attempts.vias.${via}` as "attempts.vias.check") },
    { key: "answer", title: t("attempts.answer"), cell: ({ answer }) => <Answer answer={answer} /> },
  ];
}

function Tries({ rows }: { rows: NameAttempt[] }) {
  const { t } = useTranslation("duplicates");
  const phone = useIsPhone();
  const columns = useColumns();
  if (!phone) return <div className={css.wide}><Table label={t("attempts.title")} columns={columns} rows={rows} rowKey={({ id }) => id} /></div>;
  return (
    <Cards label={t("attempts.title")}>
      {rows.map(({ id, name, person, via, answer, at }) => (
        <li key={id} className={cardClass}>
          <CardBody picture={<Avatar name={person} round size={36} />} title={name} note={[person, t(`attempts.vias.${via}` as "attempts.vias.check"), formatDateTime(at)].join(" · ")} tag={<Answer answer={answer} />} />
        </li>
      ))}
    </Cards>
  );
}

/** Who tried which names: whoever tries many learns whose customers are whose. */
export function AttemptsTab() {
  const { t } = useTranslation("duplicates");
  const query = useInfiniteQuery(attemptsQuery);
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.tab}>
      <Card title={t("attempts.title")} flush>
        <p className={css.inCard}>{t("attempts.hint")}</p>
        {query.isPending ? <div className={css.inCard}><Skeleton lines={6} /></div> : rows.length === 0 ? <EmptyState small title={t("attempts.empty.title")} hint={t("attempts.empty.hint")} /> : <Tries rows={rows} />}
        <More query={query} />
      </Card>
    </div>
  );
}
