import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import api, { answer } from "../api/client";
import { formatLongDate, hourOf } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { DeskRegistrations } from "../registration/DeskRegistrations";
import { DeskFigures } from "./DeskFigures";
import { RecentCard } from "./RecentCard";
import { TierBars } from "./TierBars";
import { Todo } from "./Todo";
import css from "./Desk.module.css";

const deskQuery = queryOptions({ queryKey: ["desk"], queryFn: () => answer(api.GET("/api/v1/desk")) });

function partOfDay(hour: number): "night" | "morning" | "afternoon" | "evening" {
  if (hour < 6) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}

/** Where the day begins: what there is, and what to do. */
export function DeskPage() {
  const { t } = useTranslation("desk");
  const me = useMe();
  const [part] = useState(() => partOfDay(hourOf(new Date())));
  const desk = useQuery(deskQuery);
  return (
    <Page title={t("title")} meta={formatLongDate(me.businessNow)}>
      <p className={css.greeting}>
        {t(`greeting.${part}`, { name: me.person.name })}
        <span>{me.unit?.name}</span>
      </p>
      {desk.isPending && <Skeleton lines={8} height={24} />}
      {desk.isError && <ProblemState error={desk.error} retry={() => void desk.refetch()} />}
      {desk.data && (
        <>
          <DeskFigures desk={desk.data} />
          <div className={css.columns}>
            <div>
              <Todo desk={desk.data} />
              <RecentCard desk={desk.data} />
            </div>
            <div>
              <DeskRegistrations found={desk.data.registrations} />
              <TierBars desk={desk.data} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
