import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { versionQuery } from "../handbook/api";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { diffQuery, versionsQuery } from "./api";
import { Differences, useSummary } from "./Differences";
import css from "./Policy.module.css";

/** Two versions of a handbook, row by row and figure by figure. */
export function ComparePage() {
  const { t } = useTranslation("policy");
  const navigate = useNavigate();
  const { pack, from, to } = useSearch({ from: "/shell/policy/compare" });
  const versions = useQuery(versionsQuery(pack)).data ?? [];
  const diff = useQuery(diffQuery(pack, from, to));
  const book = useQuery(versionQuery(pack, to)).data;
  const summary = useSummary();
  const options = versions.map(({ version, from: day }) => ({ value: version, label: `${t("version.nth", { version })} · ${day}` }));
  const choose = (change: { from?: number; to?: number }) => void navigate({ to: "/policy/compare", search: { pack, from, to, ...change }, replace: true });
  const back = <Link to="/policy" search={{ pack }} aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  return (
    <Page title={t("diff.compare")} back={back} meta={diff.data && diff.data.length > 0 && summary(diff.data)}>
      <div className={css.column}>
        <div className={css.compare}>
          <Select aria-label={t("diff.before")} value={from} options={options} onChange={(value: number) => choose({ from: value })} />
          <ArrowRight aria-hidden />
          <Select aria-label={t("diff.after")} value={to} options={options} onChange={(value: number) => choose({ to: value })} />
        </div>
        {diff.isPending && <Skeleton lines={6} height={20} />}
        {diff.isError && <ProblemState error={diff.error} retry={() => void diff.refetch()} />}
        {diff.data && <Differences book={book} list={diff.data} />}
      </div>
    </Page>
  );
}
