import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus, Search, UsersRound } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTerm } from "../account/terms";
import { useCan, useMe } from "../access/session";
import type { Person } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { Input } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import { peopleQuery } from "./api";
import { current } from "./dated";
import css from "./Organization.module.css";
import { PersonSheet } from "./PersonSheet";

function useColumns(onOpen: (person: Person) => void): Column<Person>[] {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { businessNow } = useMe();
  const held = (person: Person) => person.memberships.filter((each) => current(each, formatDate(businessNow)));
  return [
    {
      key: "name",
      title: t("person.name"),
      cell: (person) => (
        <span className={css.personName}>
          <Avatar name={person.name} round />
          <button type="button" onClick={() => onOpen(person)}>{person.name}</button>
          {person.left && <Tag tone="warn">{t("person.left")}</Tag>}
        </span>
      ),
    },
    { key: "unit", title: t("person.unit"), cell: (person) => held(person).map((each) => each.unitName).join("、") || "–" },
    { key: "position", title: t("person.position"), cell: (person) => held(person).map((each) => each.position).join("、") || "–" },
    { key: "role", title: t("person.role"), cell: (person) => <span className={css.places}>{held(person).map((each) => <Tag key={each.id}>{term("role", each.role)}</Tag>)}</span> },
    { key: "login", title: t("person.login"), cell: (person) => person.login ?? "–" },
    { key: "phone", title: t("person.phone"), cell: (person) => <span className="num">{person.phone ?? "–"}</span> },
  ];
}

function PeopleCards({ people, onOpen }: { people: Person[]; onOpen: (person: Person) => void }) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { businessNow } = useMe();
  return (
    <Cards label={t("tabs.people")}>
      {people.map((person) => {
        const held = person.memberships.filter((each) => current(each, formatDate(businessNow)));
        const role = held[0]?.role;
        return (
          <li key={person.id}>
            <button type="button" className={cardClass} onClick={() => onOpen(person)}>
              <CardBody picture={<Avatar name={person.name} round size={36} />} title={person.name} note={held.map((each) => `${each.unitName} ${each.position}`).join("、") || "–"}
                tag={person.left ? <Tag tone="warn">{t("person.left")}</Tag> : role && <Tag>{term("role", role)}</Tag>} />
            </button>
          </li>
        );
      })}
    </Cards>
  );
}

export function PeopleTab() {
  const { t } = useTranslation("organization");
  const admin = useCan("org.admin");
  const phone = useIsPhone();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const [open, setOpen] = useState<string | "new" | null>(null);
  const query = useQuery({ ...peopleQuery(q), placeholderData: keepPreviousData });
  const columns = useColumns((person) => setOpen(person.id));
  const rows = query.data?.items ?? [];
  return (
    <>
      <div className={css.bar}>
        <Input type="search" before={<Search aria-hidden />} aria-label={t("person.search")} placeholder={t("person.search")} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {admin && <Button look="primary" icon={<Plus aria-hidden />} aria-label={t("person.add")} onClick={() => setOpen("new")}>{phone ? null : t("person.add")}</Button>}
      </div>
      {query.isError ? (
        <ProblemState error={query.error} retry={() => void query.refetch()} />
      ) : query.data && rows.length === 0 ? (
        <EmptyState icon={<UsersRound />} title={t("person.none")} />
      ) : phone && query.data ? (
        <PeopleCards people={rows} onOpen={(person) => setOpen(person.id)} />
      ) : (
        <div className={css.table}>
          <Table label={t("tabs.people")} columns={columns} rows={rows} rowKey={(person) => person.id} pending={query.isPending ? 12 : 0} stale={query.isPlaceholderData} onOpen={(person) => setOpen(person.id)} />
        </div>
      )}
      {open && <PersonSheet id={open === "new" ? null : open} onClose={() => setOpen(null)} onHired={setOpen} />}
    </>
  );
}
