import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../api/types";
import { personQuery } from "../../organization/api";
import { Card } from "../../ui/Card";
import { TierTag, Trucks, useTerm } from "../terms";
import css from "./Duplicates.module.css";
import { differs, fields, type MergeField, type Picks, standing, valueOf } from "./fields";

const labels = { name: "name", uscc: "uscc", divisionCode: "division", address: "address", industry: "industry", category: "category", transportCategory: "transport", dealerId: "dealer", parentId: "parent", siteId: "site" } as const;

function useLabel() {
  const { t } = useTranslation("account");
  const { t: own } = useTranslation("duplicates");
  return (field: MergeField) => (field === "figures" ? own("pair.figures") : field === "keeperId" ? own("pair.keeper") : t(`facts.${labels[field]}`));
}

/** What a field says, in words. */
function useWords(accounts: Account[]) {
  const term = useTerm();
  const { t } = useTranslation("duplicates");
  const ids = [...new Set(accounts.map(({ details }) => details.keeperId ?? "").filter(Boolean))];
  const people = useQueries({ queries: ids.map((id) => personQuery(id)) });
  return (account: Account, field: MergeField): string => {
    const { row, details } = account;
    const value = valueOf(account, field);
    if (field === "divisionCode") return row.division?.name ?? "";
    if (field === "dealerId") return row.dealer?.name ?? "";
    if (field === "keeperId") return people[ids.indexOf(value)]?.data?.name ?? "";
    if (field === "parentId") return account.group.find(({ id }) => id === value)?.name ?? "";
    if (field === "siteId") return account.site?.name ?? "";
    if (field === "figures") return t("pair.count", { count: row.trucks ?? 0 });
    if (field === "industry" || field === "category") return term(field, details[field]);
    return field === "transportCategory" ? term("transport", details[field]) : value;
  };
}

interface Props {
  one: Account;
  other: Account;
  keptId: string;
  picks: Picks;
  onKeep: (id: string) => void;
  onPick: (field: MergeField, id: string) => void;
}

/** Both accounts, field by field; where they differ, one side is picked. */
export function CompareCard({ one, other, keptId, picks, onKeep, onPick }: Props) {
  const { t } = useTranslation("duplicates");
  const label = useLabel();
  const words = useWords([one, other]);
  const group = useId();
  const [kept, merged] = keptId === one.row.id ? [one, other] : [other, one];
  const sides = [one, other];

  function pick(account: Account, field: MergeField) {
    const text = words(account, field) || "–";
    if (!differs(one, other, field)) return text;
    return (
      <label className={css.pick}>
        <input type="radio" name={`${group}-${field}`} aria-label={t("pair.take", { field: label(field), name: account.row.name })} checked={standing(kept, merged, field, picks) === account.row.id} onChange={() => onPick(field, account.row.id)} />
        <span>{text}</span>
      </label>
    );
  }

  return (
    <Card title={t("pair.compare")} flush>
      <div className={css.wide}>
        <table className={css.compare}>
          <thead>
            <tr>
              <th scope="col">{t("pair.field")}</th>
              {sides.map(({ row }) => (
                <th key={row.id} scope="col" data-kept={row.id === keptId || undefined}>
                  <Link to="/accounts/$id" params={{ id: row.id }}>{row.name}</Link> <small className="num">{row.number}</small>
                  <label className={css.keep}>
                    <input type="radio" name={`${group}-keep`} checked={row.id === keptId} onChange={() => onKeep(row.id)} />
                    {t("pair.keep")}
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr><th scope="row">{t("pair.tier")}</th>{sides.map(({ row }) => <td key={row.id}><TierTag tier={row.tier} /></td>)}</tr>
            <tr><th scope="row">{t("pair.trucksToday")}</th>{sides.map(({ row }) => <td key={row.id} className="num"><Trucks value={row.trucks} /></td>)}</tr>
            <tr><th scope="row">{t("pair.contacts")}</th>{sides.map(({ row, contacts }) => <td key={row.id}>{contacts.length ? contacts.map(({ name }) => name).join(t("listApart")) : "–"}</td>)}</tr>
            {fields.map((field) => (
              <tr key={field} data-differs={differs(one, other, field) || undefined}>
                <th scope="row">{label(field)}</th>
                {sides.map((account) => <td key={account.row.id}>{pick(account, field)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
