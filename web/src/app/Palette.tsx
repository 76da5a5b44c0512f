import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { usePlaces } from "./navigation";
import css from "./Palette.module.css";
import { type Found, searchQuery } from "./searchApi";

type Go = (found: Found) => void;

function useGo(onClose: () => void): Go {
  const navigate = useNavigate();
  return (found) => {
    onClose();
    if (found.kind === "account") void navigate({ to: "/accounts/$id", params: { id: found.id } });
    else if (found.kind === "clause") void navigate({ to: "/handbook", search: { pack: found.pack }, hash: found.id });
    else if (found.kind === "person") void navigate({ to: "/organization", search: { tab: "people" } });
    else void navigate({ to: found.to });
  };
}

function useFound(text: string): { found: Found[]; busy: boolean } {
  const { t } = useTranslation("app");
  const places = usePlaces();
  const pages: Found[] = places
    .map(({ key, to, icon }) => ({ kind: "page" as const, id: key, name: t(`places.${key}`), to, icon }))
    .filter((page) => page.name.toLowerCase().includes(text.toLowerCase()));
  const query = useQuery({ ...searchQuery(text), enabled: text !== "" });
  return { found: [...(text ? flatten(query.data) : []), ...pages], busy: query.isFetching };
}

function flatten(result: SearchResult | undefined): Found[] {
  if (!result) return [];
  return [
    ...result.accounts.map((hit) => ({ kind: "account" as const, id: hit.id, name: hit.name, note: String(hit.number) })),
    ...result.clauses.map((hit) => ({ kind: "clause" as const, id: hit.id, name: hit.title, note: hit.id, pack: hit.pack })),
    ...result.people.map((hit) => ({ kind: "person" as const, id: hit.id, name: hit.name, note: hit.unit })),
  ];
}

function Icon({ found }: { found: Found }) {
  if (found.kind === "account") return <Avatar name={found.name} />;
  if (found.kind === "person") return <Avatar name={found.name} round />;
  if (found.kind === "clause") return <span className={css.clause}>§</span>;
  return <found.icon aria-hidden className={css.icon} />;
}

const groupText = { account: "search.accounts", clause: "search.clauses", person: "search.people", page: "search.pages" } as const;

/** ⌘K: one field that finds accounts, clauses, people and pages; arrows and Enter are enough. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const [at, setAt] = useState(0);
  const { found, busy } = useFound(text);
  const go = useGo(onClose);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  function move(event: KeyboardEvent) {
    // Enter that ends a composition of Chinese is not a choice.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[at];
    if (step) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" && chosen) go(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} className={css.palette} aria-label={t("search.label")} onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div className={css.field}>
        <Search aria-hidden />
        <input autoFocus role="combobox" aria-expanded aria-controls={id} aria-label={t("search.label")} aria-activedescendant={found[at] && `${id}-${at}`}
          placeholder={t("search.hint")} value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={move} />
        <button type="button" onClick={onClose}>{t("search.close")}</button>
      </div>
      <div role="listbox" id={id} aria-label={t("search.label")} aria-busy={busy} className={css.list}>
        {found.map((each, i) => (
          <div key={`${each.kind}-${each.id}`}>
            {each.kind !== found[i - 1]?.kind && <p className={css.group} aria-hidden>{t(groupText[each.kind])}</p>}
            <div role="option" tabIndex={-1} id={`${id}-${i}`} aria-selected={i === at} className={css.option} onMouseMove={() => setAt(i)} onClick={() => go(each)}
              onKeyDown={move}>
              <Icon found={each} />
              <span>{each.name}</span>
              {"note" in each && each.note && <small className="num">{each.note}</small>}
            </div>
          </div>
        ))}
        {found.length === 0 && !busy && <p className={css.none}>{t("search.none", { q: text })}</p>}
      </div>
    </dialog>
  );
}
