import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DatePicker, Popover } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { History } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionKey, useCan, useMe } from "../access/session";
import api, { answer } from "../api/client";
import { Button } from "../ui/Button";
import { formatDate } from "../ui/formats";
import { ProblemNote } from "../ui/States";
import css from "./TimeMachine.module.css";

function useClock() {
  const me = useMe();
  const clock = useQuery({ queryKey: ["demo", "clock"], queryFn: () => answer(api.GET("/api/v1/demo/clock")) });
  return clock.data?.now ?? me.businessNow;
}

function Controls({ now, onDone }: { now: string; onDone: () => void }) {
  const { t } = useTranslation("demo");
  const client = useQueryClient();
  const today = dayjs(formatDate(now));
  const [day, setDay] = useState<Dayjs>(today.add(1, "day"));
  const move = useMutation({
    mutationFn: (to: Dayjs) => answer(api.POST("/api/v1/demo/clock", { body: { days: to.diff(today, "day") } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionKey });
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <div className={css.controls}>
      <p>{t("hint")}</p>
      <div className={css.quick}>
        {([1, 7, 30] as const).map((days) => (
          <Button key={days} disabled={move.isPending} onClick={() => move.mutate(today.add(days, "day"))}>
            {t("forward", { count: days })}
          </Button>
        ))}
      </div>
      <div className={css.to}>
        <DatePicker aria-label={t("to")} value={day} allowClear={false} disabledDate={(date) => !date.isAfter(today, "day")} onChange={(date) => date && setDay(date)} />
        <Button look="primary" busy={move.isPending} onClick={() => move.mutate(day)}>
          {t("go")}
        </Button>
      </div>
      {move.isError && <ProblemNote error={move.error} />}
    </div>
  );
}

/** The demo company's business clock: shown to all, moved forward by those who may. */
export function TimeMachine() {
  const { t } = useTranslation("demo");
  const now = useClock();
  const may = useCan("demo.clock");
  const [open, setOpen] = useState(false);
  const label = `${t("today")} ${formatDate(now)}`;
  if (!may) return <p className={css.clock}><History aria-hidden /><span>{label}</span></p>;
  return (
    <Popover trigger="click" placement="topLeft" arrow={false} open={open} onOpenChange={setOpen} title={t("title")}
      content={<Controls key={now} now={now} onDone={() => setOpen(false)} />}>
      <button type="button" className={css.clock} aria-expanded={open} title={t("title")}>
        <History aria-hidden />
        <span>{label}</span>
      </button>
    </Popover>
  );
}
