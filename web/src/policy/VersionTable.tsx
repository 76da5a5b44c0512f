import { Link } from "@tanstack/react-router";
import { BookOpenText, GitCompareArrows } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../ui/formats";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { type Column, Table } from "../ui/Table";
import { Tag, type Tone } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Policy.module.css";
import type { Version, VersionSignature } from "./types";

function Signed({ signature }: { signature: VersionSignature | undefined }) {
  if (!signature) return <span className={css.soft}>–</span>;
  return <span className={css.signed}>{signature.by.name}<small className="num">{formatDate(signature.at)}</small></span>;
}

const tones: Record<string, Tone> = { "in-force": "ok", coming: "info" };

function StatusTag({ version }: { version: Version }) {
  const { t } = useTranslation("policy");
  const text = t(`version.controlled.${version.status}` as "version.controlled.past", { defaultValue: version.status });
  return <Tag tone={tones[version.status] ?? "plain"} dot={version.status === "in-force"}>{text}</Tag>;
}

function useColumns(pack: string, versions: Version[]): Column<Version>[] {
  const { t } = useTranslation("policy");
  const before = (version: Version) => versions.filter((each) => each.version < version.version).sort((a, b) => b.version - a.version)[0];
  const part = (index: number, key: "prepared" | "reviewed" | "approved"): Column<Version> => ({ key, title: t(`version.${key}`), cell: ({ signatures }) => <Signed signature={signatures.find((each) => each.part === key) ?? signatures[index]} /> });
  return [
    { key: "number", title: t("version.number"), cell: (version) => <span className={css.signed}><b>{version.number ?? "–"}</b><small>{t("version.nth", { version: version.version })}</small></span> },
    { key: "status", title: t("version.status"), cell: (version) => <StatusTag version={version} /> },
    { key: "force", title: t("version.force"), cell: ({ from, until, existingFrom }) => <span className={`${css.signed} num`}>{until ? t("version.span", { from, until }) : t("version.from", { date: from })}{existingFrom !== from && <small>{t("version.existing")} {existingFrom}</small>}</span> },
    part(0, "prepared"),
    part(1, "reviewed"),
    part(2, "approved"),
    { key: "changes", title: t("version.changes"), cell: ({ note, changes }) => <span className={css.signed}><span className={css.clip} title={note ?? undefined}>{note ?? t("version.template")}</span>{Boolean(changes) && <small className={css.mark} title={t("version.markHint", { count: changes ?? 0 })}>{t("version.mark", { count: changes ?? 0 })}</small>}</span> },
    {
      key: "do",
      title: "",
      width: 92,
      cell: (version) => {
        const older = before(version);
        return (
          <span className={css.links}>
            <Link to="/handbook" search={{ pack, on: version.from }} aria-label={`${t("version.read")} ${t("version.nth", { version: version.version })}`} title={t("version.read")}><BookOpenText aria-hidden /></Link>
            {older && <Link to="/policy/compare" search={{ pack, from: older.version, to: version.version }} aria-label={t("version.compare", { version: older.version })} title={t("version.compare", { version: older.version })}><GitCompareArrows aria-hidden /></Link>}
          </span>
        );
      },
    },
  ];
}

/** Every version as a controlled document: number, status, who prepared, reviewed and approved it and when, and what it changed. */
export function VersionTable({ pack, versions }: { pack: string; versions: Version[] }) {
  const { t } = useTranslation("policy");
  const phone = useIsPhone();
  const rows = [...versions].sort((a, b) => b.version - a.version);
  const columns = useColumns(pack, versions);
  if (phone) {
    return (
      <Cards label={t("versions")}>
        {rows.map((version) => (
          <li key={version.version}>
            <Link to="/handbook" search={{ pack, on: version.from }} className={cardClass}>
              <CardBody picture={<BookOpenText aria-hidden />} title={`${version.number ?? ""} ${t("version.nth", { version: version.version })}`} note={version.until ? t("version.span", { from: version.from, until: version.until }) : t("version.from", { date: version.from })} tag={<StatusTag version={version} />} />
            </Link>
          </li>
        ))}
      </Cards>
    );
  }
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t("versions")}>
      <Table label={t("versions")} columns={columns} rows={rows} rowKey={({ version }) => String(version)} />
    </div>
  );
}
