import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { TimeMachine } from "../demo/TimeMachine";
import { Mark } from "./Mark";
import { usePlaces } from "./navigation";
import css from "./Sidebar.module.css";
import { UserCard } from "./UserCard";
import { isMac } from "./useShortcut";

/** 224 px of navigation; a rail of icons on narrow screens. */
export function Sidebar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation("app");
  const me = useMe();
  const places = usePlaces();
  const groups = [...new Set(places.map((place) => place.group))];
  return (
    <div className={css.sidebar}>
      <div className={css.brand}>
        <Mark />
        <strong title={me.tenant.name}>{me.tenant.name}</strong>
      </div>
      <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Search aria-hidden />
        <span>{t("search.open")}</span>
        <kbd>{isMac ? "⌘K" : "Ctrl K"}</kbd>
      </button>
      <nav aria-label={t("navigation")} className={css.nav}>
        {groups.map((group, at) => (
          <div key={group}>
            {at > 0 && <p className={css.group}>{t(`groups.${group}`)}</p>}
            {places
              .filter((place) => place.group === group)
              .map(({ key, to, icon: Icon }) => (
                <Link key={key} to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className={css.link ?? ""} title={t(`places.${key}`)}>
                  <Icon aria-hidden />
                  <span>{t(`places.${key}`)}</span>
                </Link>
              ))}
          </div>
        ))}
      </nav>
      {me.tenant.demo && <TimeMachine />}
      <UserCard />
    </div>
  );
}
