import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import css from "./Table.module.css";

export interface Column<R> {
  key: string;
  title: ReactNode;
  cell: (row: R) => ReactNode;
  align?: "right";
  width?: number | string;
  sortable?: boolean;
}

interface Props<R> {
  label: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
  /** `trucks` ascending, `-trucks` descending. */
  sort?: string;
  onSort?: (sort: string) => void;
  onOpen?: (row: R) => void;
  footer?: ReactNode;
  /** While fetching: how many grey rows to draw instead. */
  pending?: number;
  stale?: boolean;
}

function nextSort(key: string, sort?: string) {
  return sort === `-${key}` ? key : `-${key}`;
}

function ariaSort(key: string, sort?: string) {
  if (sort === key) return "ascending";
  return sort === `-${key}` ? "descending" : "none";
}

function Head<R>({ column, sort, onSort }: { column: Column<R> } & Pick<Props<R>, "sort" | "onSort">) {
  const { t } = useTranslation("ui");
  const order = ariaSort(column.key, sort);
  const style = { width: column.width, textAlign: column.align };
  if (!column.sortable || !onSort) return <th scope="col" style={style}>{column.title}</th>;
  const Arrow = order === "none" ? ArrowUpDown : order === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" style={style} aria-sort={order}>
      <button type="button" className={css.sort} data-order={order} title={t("sort")} onClick={() => onSort(nextSort(column.key, sort))}>
        {column.title}
        <Arrow aria-hidden />
      </button>
    </th>
  );
}

/** A dense table with one-line rows. A row that opens something opens by click and by Enter on its first link. */
export function Table<R>({ label, columns, rows, rowKey, sort, onSort, onOpen, footer, pending, stale }: Props<R>) {
  const open = (row: R) => (event: MouseEvent | KeyboardEvent) => {
    // Links, buttons and selections inside the row keep their own meaning.
    if ((event.target as Element).closest("a,button,input,label") || getSelection()?.toString()) return;
    onOpen?.(row);
  };
  return (
    <table className={css.table} aria-label={label} aria-busy={Boolean(pending) || stale} data-stale={stale || undefined}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} {...(sort !== undefined && { sort })} {...(onSort && { onSort })} />
          ))}
        </tr>
      </thead>
      <tbody>
        {pending
          ? Array.from({ length: pending }, (_, i) => (
              <tr key={i} aria-hidden>
                {columns.map((column, c) => (
                  <td key={column.key}>
                    <span className={css.grey} style={{ width: `${c === 0 ? 70 : 30 + ((i * 7 + c * 13) % 40)}%` }} />
                  </td>
                ))}
              </tr>
            ))
          : rows.map((row) => (
              <tr key={rowKey(row)} className={onOpen && css.opens} onClick={onOpen && open(row)}>
                {columns.map((column) => (
                  <td key={column.key} style={{ textAlign: column.align }} className={column.align === "right" ? "num" : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  );
}
