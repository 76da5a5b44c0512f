import { useTranslation } from "react-i18next";
import css from "./Grid.module.css";
import type { GridColumn } from "./model";

/** Two lines: what the columns are (conditions, results, basis), and what each asks or gives. */
export function GridHead({ columns }: { columns: GridColumn[] }) {
  const { t } = useTranslation("policy");
  const count = (kind: GridColumn["kind"]) => columns.filter((column) => column.kind === kind).length;
  return (
    <thead>
      <tr className={css.bands}>
        <th rowSpan={2} scope="col" className={css.corner}>#</th>
        {count("in") > 0 && <th colSpan={count("in")} scope="colgroup" data-part="in">{t("grid.conditions")}</th>}
        {count("out") > 0 && <th colSpan={count("out")} scope="colgroup" data-part="out">{t("grid.results")}</th>}
        <th colSpan={columns.length - count("in") - count("out")} scope="colgroup">{t("grid.basis")}</th>
      </tr>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-part={column.kind}>
            {column.label}
            {column.note && <small>{column.note}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}
