import { App } from "antd";
import { BookCheck, PencilLine, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import css from "./Sign.module.css";
import type { Draft } from "./types";
import { useWhyNot } from "./useWhyNot";
import { useCommand } from "./useCommand";

/** What else can become of a draft: published when all have signed, called back, or withdrawn. */
export function PublishCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const { modal } = App.useApp();
  const whyNot = useWhyNot(draft);
  const publish = useCommand(() => api.publish(draft.id, draft.revision), t("sign.published"));
  const recall = useCommand(() => api.recall(draft.id, draft.revision));
  const withdraw = useCommand(() => api.withdraw(draft.id, draft.revision));
  const done = draft.state === "published" || draft.state === "withdrawn";
  if (done) return null;
  const ask = () => void modal.confirm({ title: t("sign.publishAsk", { title: draft.title }), content: t("sign.publishHint", { from: draft.from ?? "" }), okText: t("sign.publish"), onOk: () => publish.mutate() });
  const askWithdraw = () => void modal.confirm({ title: t("sign.withdrawAsk"), content: t("sign.withdrawHint"), okText: t("sign.withdraw"), onOk: () => withdraw.mutate() });
  return (
    <>
      {draft.state === "signed" && (
        <Card title={t("sign.ready")}>
          <ProblemNote error={publish.error} />
          <p className={css.soft}>{t("sign.publishHint", { from: draft.from ?? "" })}</p>
          <Button look="primary" icon={<BookCheck aria-hidden />} style={{ width: "100%", marginTop: 10 }} busy={publish.isPending} why={whyNot("publish")} onClick={ask}>{t("sign.publish")}</Button>
        </Card>
      )}
      <div className={css.lesser}>
        <ProblemNote error={recall.error ?? withdraw.error} />
        {draft.state !== "draft" && <Button look="ghost" icon={<PencilLine aria-hidden />} title={t("sign.recallHint")} busy={recall.isPending} why={whyNot("recall")} onClick={() => recall.mutate()}>{t("sign.recall")}</Button>}
        <Button look="ghost" icon={<Trash2 aria-hidden />} busy={withdraw.isPending} why={whyNot("withdraw")} onClick={askWithdraw}>{t("sign.withdraw")}</Button>
      </div>
    </>
  );
}
