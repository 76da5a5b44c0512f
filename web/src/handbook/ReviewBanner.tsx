import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReviewRound } from "../api/types";
import { formatDateTime, formatNumber } from "../ui/formats";
import css from "./Handbook.module.css";
import { reviewQuery } from "./api";

const dayMs = 24 * 60 * 60 * 1_000;

/** What was done a day ago is no news. */
const isOld = ({ state, endedAt }: ReviewRound) => state === "done" && Boolean(endedAt) && Date.now() - Date.parse(endedAt ?? "") > dayMs;

function Progress({ round }: { round: ReviewRound }) {
  const { t } = useTranslation("handbook");
  const total = round.total ?? 0;
  const percent = total > 0 ? Math.floor((round.lookedAt / total) * 100) : 0;
  return (
    <div className={css.review} role="status">
      <RefreshCw aria-hidden />
      <span>{t("review.running", { done: formatNumber(round.lookedAt), total: formatNumber(total), changed: formatNumber(round.changed) })}</span>
      <progress max={100} value={percent} aria-label={t("review.label")} />
    </div>
  );
}

/** After the handbook changed all accounts are decided again: how far that is, and what it changed. */
export function ReviewBanner({ expected }: { expected: boolean }) {
  const { t } = useTranslation("handbook");
  const round = useQuery(reviewQuery(expected)).data?.round;
  if (!round || round.total === 0 || isOld(round)) return null;
  if (round.state === "running") return <Progress round={round} />;
  if (round.state === "given-up") {
    return (
      <div className={css.review} data-failed role="alert">
        <CircleAlert aria-hidden />
        <span>{t("review.failed", { done: formatNumber(round.lookedAt), total: formatNumber(round.total ?? 0) })}</span>
      </div>
    );
  }
  return (
    <div className={css.review} data-done role="status">
      <CircleCheck aria-hidden />
      <span>{t("review.done", { at: formatDateTime(round.endedAt ?? round.startedAt), total: formatNumber(round.total ?? 0), changed: formatNumber(round.changed) })}</span>
    </div>
  );
}
