import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionKey } from "../access/session";
import type { Company } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { callOwnBrand, companyQuery } from "./api";
import css from "./Organization.module.css";

function BrandSheet({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation("organization");
  const client = useQueryClient();
  const { message } = App.useApp();
  const [brand, setBrand] = useState(company.ownBrand);
  const command = useMutation({
    mutationFn: () => callOwnBrand(brand.trim()),
    onSuccess: async () => {
      await Promise.all([companyQuery.queryKey, sessionKey, ["accounts"]].map((queryKey) => client.invalidateQueries({ queryKey })));
      void message.success(t("saved"));
      onClose();
    },
  });
  return (
    <FormSheet title={t("company.change")} submit={t("save")} ready={brand.trim() !== "" && brand.trim() !== company.ownBrand} busy={command.isPending} error={command.error} onSubmit={command.mutate} onClose={onClose}>
      <Field label={t("company.ownBrand")} required hint={t("company.changeHint")}>
        {(control) => <Input {...control} autoFocus value={brand} maxLength={40} onChange={(event) => setBrand(event.target.value)} />}
      </Field>
    </FormSheet>
  );
}

/** The company's settings: what its own trucks are called. */
export function CompanyTab() {
  const { t } = useTranslation("organization");
  const [changing, setChanging] = useState(false);
  const query = useQuery(companyQuery);
  if (query.isPending) return <div className={css.pad}><Skeleton lines={4} /></div>;
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const company = query.data;
  const why = company.canChange.allowed ? null : t("company.refused");
  return (
    <div className={css.company}>
      <Card title={t("tabs.company")}>
        <dl>
          <dt>{t("company.name")}</dt>
          <dd>{company.name}</dd>
          <dt>{t("company.zone")}</dt>
          <dd className="num">{company.zone}</dd>
          <dt>{t("company.ownBrand")}</dt>
          <dd>
            <b>{company.ownBrand}</b>
            <Button look="ghost" why={why} onClick={() => setChanging(true)}>{t("edit")}</Button>
          </dd>
        </dl>
        <p className={css.hint}>{t("company.ownBrandHint")}</p>
      </Card>
      {changing && <BrandSheet company={company} onClose={() => setChanging(false)} />}
    </div>
  );
}
