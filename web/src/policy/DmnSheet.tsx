import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { CircleCheck, Info } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLabel } from "../handbook/words";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { Notice } from "../ui/States";
import * as api from "./api";
import css from "./Policy.module.css";
import type { Draft, SourceFile } from "./types";
import { draftBookQuery, draftQuery } from "./useDraft";

const topicOf = (file: string) => file.replace(/\.yaml$/, "");

/** Takes the decision tables of a DMN model into a topic, under a clause; what could not be taken is told with its reason. */
export function DmnSheet({ draft, files, onClose }: { draft: Draft; files: SourceFile[]; onClose: () => void }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const client = useQueryClient();
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const topics = files.map(({ file }) => file).filter((file) => file !== "handbook.yaml" && !file.startsWith("cases/"));
  const [file, setFile] = useState<File | null>(null);
  const [topic, setTopic] = useState(topicOf(topics[0] ?? ""));
  const [clause, setClause] = useState<string | null>(null);
  const take = useMutation({
    mutationFn: async () => api.takeDmn(draft.id, { revision: draft.revision, topic, clause: clause ?? "", xml: (await file?.text()) ?? "" }),
    onSuccess: ({ draft: next }) => client.setQueryData(draftQuery(draft.id).queryKey, next),
  });
  const taken = take.data;
  return (
    <FormSheet title={t("dmn.take")} submit={t(taken ? "dmn.done" : "dmn.take")} ready={taken !== undefined || (file !== null && clause !== null)} busy={take.isPending} error={take.error} onSubmit={() => (taken ? onClose() : take.mutate())} onClose={onClose}>
      {taken ? (
        <>
          <Notice tone="info" icon={<CircleCheck aria-hidden />} title={t("dmn.taken", { count: taken.tables.length })}>{taken.tables.join(", ")}</Notice>
          {taken.left.map((left) => <Notice key={left.element} tone="warn" icon={<Info aria-hidden />} title={left.element}>{label(left.why)}</Notice>)}
        </>
      ) : (
        <>
          <Field label={t("dmn.file")} required>
            {(control) => <input {...control} className={css.file} type="file" accept=".dmn,.xml" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />}
          </Field>
          <Field label={t("dmn.topic")} hint={t("dmn.topicHint")}>
            {(control) => <Select {...control} value={topic} options={topics.map((each) => ({ value: topicOf(each), label: each }))} onChange={(value: string) => setTopic(value)} />}
          </Field>
          <Field label={t("grid.clause")} required hint={t("dmn.clauseHint")}>
            {(control) => <Select {...control} showSearch={{ optionFilterProp: "label" }} value={clause} options={book?.clauses.map(({ id, title }) => ({ value: id, label: `${id} ${label(title)}` })) ?? []} onChange={(value: string) => setClause(value)} />}
          </Field>
        </>
      )}
    </FormSheet>
  );
}
