import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { ClipboardList, FileSpreadsheet, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { SearchBox } from "../account/SearchBox";
import { Button, buttonClass } from "../ui/Button";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { Avatar } from "../ui/Avatar";
import { formatDate, formatDateTime, formatLastDay, formatNumber } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tabs } from "../ui/Tabs";
import { useIsPhone } from "../ui/useIsPhone";
import { listQuery, waitingNeeds, waitingQuery, waitings } from "./api";
import { Countdown } from "./Countdown";
import { daysUntil } from "./days";
import css from "./Registration.module.css";
import type { ListSearch, View } from "./search";
import { StateTag } from "./StateTag";
import type { RegistrationItem, RegistrationItems } from "./types";

type Found = UseInfiniteQueryResult<InfiniteData<RegistrationItems>>;

const states = ["protected", "accepted", "refused", "screening", "crossing", "passed-on", "deal-reported", "won", "lapsed", "withdrawn", "rejected"] as const;

/** States that do not say by themselves why. */
const told = new Set(["refused", "rejected"]);

const isWaiting = (view: View): view is (typeof waitings)[number] => view !== "mine" && view !== "all";

function useFound(view: View, { state, q }: ListSearch): Found {
  const waiting = isWaiting(view);
  const list = useInfiniteQuery({ ...listQuery({ mine: view === "mine", ...(state && { state }), ...(q && { q }) }), enabled: !waiting });
  const queue = useInfiniteQuery({ ...waitingQuery(waiting ? view : "screening"), enabled: waiting });
  return waiting ? queue : list;
}

/** How long it still holds: its own protection, or another's. */
function Until({ item }: { item: RegistrationItem }) {
  const { t } = useTranslation("registration");
  const { businessNow } = useMe();
  if (item.state === "protected" && item.protectedUntil) return <Countdown until={item.protectedUntil} />;
  if (item.state === "refused" && item.takenUntil && daysUntil(item.takenUntil, businessNow) > 0) return <span className={css.soft}>{t("taken", { at: formatLastDay(item.takenUntil) })}</span>;
  return null;
}

function useColumns(): Column<RegistrationItem>[] {
  const { t } = useTranslation("registration");
  return [
    { key: "name", title: t("columns.name"), cell: ({ id, writtenName, number }) => <Link to="/registrations/$id" params={{ id }}>{writtenName}<small className={`${css.number} num`}>{number}</small></Link> },
    { key: "state", title: t("columns.state"), cell: (item) => <span className={css.state}><StateTag state={item.state} /><Until item={item} /></span> },
    { key: "place", title: t("columns.place"), cell: ({ place }) => place.name },
    { key: "who", title: t("columns.who"), cell: ({ person, unit }) => `${person} · ${unit}` },
    { key: "vehicles", title: t("columns.vehicles"), align: "right", cell: ({ vehicles }) => t("vehicles", { count: vehicles, shown: formatNumber(vehicles) }) },
    { key: "expected", title: t("columns.expected"), cell: ({ expectedOn }) => <span className="num">{expectedOn}</span> },
    { key: "received", title: t("columns.received"), cell: ({ receivedAt }) => <span className="num">{formatDateTime(receivedAt)}</span> },
  ];
}

/** On a phone: whose it is where it may be another's; its state where the list does not say it already. */
function Phone({ view, rows }: { view: View; rows: RegistrationItem[] }) {
  const { t } = useTranslation("registration");
  const waits = isWaiting(view);
  const note = (item: RegistrationItem) => [item.place.name, t("vehicles", { count: item.vehicles, shown: formatNumber(item.vehicles) }), told.has(item.state) && item.outcome.label].filter(Boolean).join(" · ");
  return (
    <Cards label={t(`views.${view}`)}>
      {rows.map((item) => (
        <li key={item.id}>
          <Link to="/registrations/$id" params={{ id: item.id }} className={cardClass}>
            <CardBody picture={<Avatar name={item.writtenName} size={36} />} title={item.writtenName} note={note(item)} tag={!waits && <StateTag state={item.state} />}>
              <Until item={item} />
              {view !== "mine" && <span className={css.unit}>{item.unit}</span>}
              <time dateTime={item.receivedAt}>{waits ? formatDateTime(item.receivedAt) : formatDate(item.receivedAt)}</time>
            </CardBody>
          </Link>
        </li>
      ))}
    </Cards>
  );
}

function Rows({ view, found }: { view: View; found: Found }) {
  const { t } = useTranslation("registration");
  const phone = useIsPhone();
  const navigate = useNavigate();
  const columns = useColumns();
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.isError) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <div className={css.pad}><Skeleton lines={6} height={28} /></div>;
  if (rows.length === 0) {
    const kind = isWaiting(view) ? "waiting" : view;
    return <EmptyState icon={<ClipboardList />} title={t(`none.${kind}`)} hint={kind === "all" ? null : t(kind === "mine" ? "none.mineHint" : "none.waitingHint")} />;
  }
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t(`views.${view}`)}>
      {phone ? <Phone view={view} rows={rows} /> : <Table label={t(`views.${view}`)} columns={columns} rows={rows} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: "/registrations/$id", params: { id } })} />}
      {found.hasNextPage && <div className={css.more}><Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("more")}</Button></div>}
    </div>
  );
}

/** Registrations: one's own with their countdowns, all in one's scope, and what waits for one's word, the first received first. */
export function RegistrationsPage() {
  const { t } = useTranslation("registration");
  const phone = useIsPhone();
  const { can } = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/registrations" });
  const rules = waitings.filter((waiting) => can.includes(waitingNeeds[waiting]));
  const creates = can.includes("registration.create");
  const views: View[] = [...(creates ? (["mine"] as const) : []), "all", ...rules];
  // The territory has no place of its own in the phone's navigation.
  const tabs: (View | "territory")[] = phone ? [...views, "territory"] : views;
  const first = creates && rules.length === 0 ? "mine" : (rules[0] ?? "all");
  const view = search.view && views.includes(search.view) ? search.view : first;
  const found = useFound(view, search);
  const go = (next: ListSearch) => void navigate({ to: "/registrations", search: next, replace: true });
  return (
    <Page flush title={t("title")}
      actions={
        <>
          {creates && <Link to="/registrations/bulk" className={buttonClass("default", phone)} aria-label={t("bulk")}><FileSpreadsheet aria-hidden />{!phone && t("bulk")}</Link>}
          {creates && <Link to="/registrations/new" className={buttonClass("primary")}><Plus aria-hidden />{t(phone ? "registerShort" : "register")}</Link>}
        </>
      }
      bar={
        <>
          <Tabs label={t("views.label")} value={view} onChange={(next) => (next === "territory" ? void navigate({ to: "/territory" }) : go({ view: next }))} items={tabs.map((key) => ({ key, label: key === "territory" ? t("territory.title") : t(`views.${key}`) }))} />
          {!isWaiting(view) && (
            <div className={css.filters}>
              <SearchBox label={t("search")} value={search.q ?? ""} onChange={(q) => go({ ...search, view, q })} />
              <Select aria-label={t("columns.state")} value={search.state ?? ""} className={css.pick ?? ""} options={[{ value: "", label: t("anyState") }, ...states.map((state) => ({ value: state as string, label: t(`state.${state}`) }))]} onChange={(state: string) => go({ view, ...(search.q && { q: search.q }), ...(state && { state }) })} />
            </div>
          )}
        </>
      }>
      <Rows view={view} found={found} />
    </Page>
  );
}
