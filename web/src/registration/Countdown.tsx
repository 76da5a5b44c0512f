import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { Tag } from "../ui/Tag";
import { daysUntil, pressing } from "./days";

/** How many days are left, by the company's calendar. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation("registration");
  const { businessNow } = useMe();
  const days = daysUntil(until, businessNow);
  return <Tag tone={pressing(days)}>{days === 0 ? t("over") : t("left", { count: days })}</Tag>;
}
