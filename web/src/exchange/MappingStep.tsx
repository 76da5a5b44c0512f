import { Select } from "antd";
import { Info } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnMeaning, ImportJob } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Input } from "../ui/Field";
import { Notice, ProblemNote } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { useIsPhone } from "../ui/useIsPhone";
import { check, fields } from "./api";
import { Defaults } from "./Defaults";
import css from "./Import.module.css";
import { missing, withBrand, withMeaning } from "./mapping";
import { useImportCommand } from "./useImportCommand";

type Header = ImportJob["headers"][number];

function Meaning({ header, columns, onChange }: { header: Header; columns: ColumnMeaning[]; onChange: (columns: ColumnMeaning[]) => void }) {
  const { t } = useTranslation("exchange");
  const meaning = columns.find((each) => each.column === header.column);
  return (
    <span className={css.meaning}>
      <Select aria-label={t("mapping.of", { column: header.title || header.letters })} allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("mapping.ignore")} value={meaning?.field ?? null}
        options={fields.map((field) => ({ value: field as string, label: t(`field.${field}`) }))} onChange={(field: string | null) => onChange(withMeaning(columns, header.column, field ?? null))} />
      {meaning?.field === "otherTrucks" && (
        <Input aria-label={t("mapping.brandOf", { column: header.title || header.letters })} placeholder={t("mapping.brand")} value={meaning.brand ?? ""} onChange={(event) => onChange(withBrand(columns, header.column, event.target.value))} />
      )}
    </span>
  );
}

function useColumns(columns: ColumnMeaning[], sampled: boolean, phone: boolean, onChange: (columns: ColumnMeaning[]) => void): Column<Header>[] {
  const { t } = useTranslation("exchange");
  const all: Column<Header>[] = [
    { key: "letters", title: t("mapping.letters"), width: 64, cell: (header) => <span className={css.letters}>{header.letters}</span> },
    { key: "title", title: t("mapping.title"), cell: (header) => <b>{header.title || "–"}</b> },
    { key: "samples", title: t("mapping.samples"), cell: (header) => <span className={css.samples}>{header.samples.filter(Boolean).join(" · ")}</span> },
    { key: "meaning", title: t("mapping.meaning"), width: phone ? 190 : 360, cell: (header) => <Meaning header={header} columns={columns} onChange={onChange} /> },
  ];
  return all.filter(({ key }) => (key !== "samples" || (sampled && !phone)) && (key !== "letters" || !phone));
}

/** What each column means; guessed by the server, confirmed here. */
export function MappingStep({ job, onChecked }: { job: ImportJob; onChecked: () => void }) {
  const { t } = useTranslation("exchange");
  const phone = useIsPhone();
  const [columns, setColumns] = useState(job.mapping.columns);
  const [defaults, setDefaults] = useState(job.mapping.defaults ?? {});
  const command = useImportCommand(() => check(job.id, { columns, defaults }), onChecked);
  const rows = useColumns(columns, job.headers.some((header) => header.samples.length > 0), phone, setColumns);
  const lacks = missing(columns);
  return (
    <>
      {[...(job.fault ? [job.fault] : []), ...job.notices].map((remark) => (
        <Notice key={remark.code + remark.text} tone={remark === job.fault ? "error" : "info"} icon={<Info aria-hidden />} title={remark.text}>
          {remark.cure}
        </Notice>
      ))}
      <Card flush title={t("mapping.heading")} meta={t("mapping.headerRow", { row: job.headerRow })}>
        <div className={css.wide}>
          <Table label={t("mapping.heading")} columns={rows} rows={job.headers} rowKey={(header) => header.letters} />
        </div>
      </Card>
      <Defaults columns={columns} defaults={defaults} onChange={setDefaults} />
      <ProblemNote error={command.error} />
      <div className={css.actions}>
        {lacks && <span className={css.lack}>{t("mapping.nameMissing")}</span>}
        <Button look="primary" busy={command.isPending} disabled={Boolean(lacks)} onClick={() => command.mutate(undefined)}>
          {t("mapping.check")}
        </Button>
      </div>
    </>
  );
}
