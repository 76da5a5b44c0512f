import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { Merge, ShieldAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MergeOutlook } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field, Input } from "../../ui/Field";
import { Figure } from "../../ui/Figure";
import { Skeleton } from "../../ui/Skeleton";
import { Notice, ProblemNote } from "../../ui/States";
import { TierTag, Trucks } from "../terms";
import { merge, type MergeChoice, outlookQuery } from "./api";
import css from "./Duplicates.module.css";

const kinds = ["figures", "purchases", "contacts", "branches", "carriers"] as const;

function Outlook({ outlook }: { outlook: MergeOutlook }) {
  const { t } = useTranslation("duplicates");
  const { t: words } = useTranslation("account");
  const { moves } = outlook;
  const moved = kinds.filter((kind) => moves[kind] > 0).map((kind) => t(`pair.moved.${kind}`, { count: moves[kind] }));
  return (
    <>
      <p className={css.afterName}>{outlook.name} <TierTag tier={outlook.tier} /></p>
      <div className={css.figures}>
        <Figure label={t("pair.trucks")} value={<Trucks value={outlook.trucks} />} unit={words("trucksUnit")} />
        <Figure label={t("pair.group")} value={<Trucks value={outlook.groupTrucks} />} unit={words("trucksUnit")} />
      </div>
      <p className={css.hint}>{moved.length === 0 ? t("pair.nothingMoves") : t("pair.moves", { list: moved.join(t("listApart")) })}</p>
      {outlook.objections.length > 0 && (
        <Notice tone="error" icon={<ShieldAlert />} title={t("pair.objections")}>
          {outlook.objections.map(({ code, title, cure }) => <span key={code} className={css.objection}>{title} {cure}</span>)}
        </Notice>
      )}
    </>
  );
}

/** What the merge will come to, and the button that does it. */
export function OutlookCard({ pairId, choice }: { pairId: string; choice: MergeChoice }) {
  const { t } = useTranslation("duplicates");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const outlook = useQuery({ ...outlookQuery(pairId, choice), placeholderData: keepPreviousData });
  const doing = useMutation({
    mutationFn: () => merge(pairId, choice, reason.trim()),
    onSuccess: async ({ kept }) => {
      await client.invalidateQueries({ queryKey: ["accounts"] });
      await navigate({ to: "/accounts/$id", params: { id: kept.id } });
      await client.invalidateQueries({ queryKey: ["duplicates"], predicate: ({ queryKey }) => queryKey[1] !== "outlook" });
      void message.success(t("pair.merged"));
    },
  });
  const ready = reason.trim() !== "" && outlook.data?.objections.length === 0 && !outlook.isPlaceholderData;
  return (
    <Card title={t("pair.outlook")}>
      <p className={css.hint}>{t("pair.outlookHint")}</p>
      {outlook.isPending && <Skeleton lines={4} />}
      <ProblemNote error={outlook.error ?? doing.error} />
      {outlook.data && <Outlook outlook={outlook.data} />}
      <Field label={t("pair.reason")} required hint={t("pair.reasonHint")}>
        {(control) => <Input {...control} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button look="primary" icon={<Merge aria-hidden />} busy={doing.isPending} disabled={!ready} onClick={() => doing.mutate()}>{t("pair.merge")}</Button>
    </Card>
  );
}
