import { Link } from "@tanstack/react-router";
import { CircleUserRound, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordDialog } from "../access/PasswordDialog";
import { useMe } from "../access/session";
import { useRoleNames } from "../access/roles";
import { TimeMachine } from "../demo/TimeMachine";
import { Avatar } from "../ui/Avatar";
import { buttonClass } from "../ui/Button";
import { Sheet } from "../ui/Sheet";
import css from "./BottomBar.module.css";
import { usePlaces } from "./navigation";
import { UserMenu } from "./UserCard";

function MeSheet({ open, onClose, onPassword }: { open: boolean; onClose: () => void; onPassword: () => void }) {
  const { t } = useTranslation("app");
  const me = useMe();
  const roles = useRoleNames(me.roles);
  const others = usePlaces().filter((place) => !place.phone);
  return (
    <Sheet open={open} onClose={onClose} title={t("mine")}>
      <div className={css.me}>
        <Avatar name={me.person.name} round size={44} />
        <div>
          <b>{me.person.name}</b>
          <p>{[me.tenant.name, me.unit?.name, roles].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      {others.length > 0 && (
        <nav aria-label={t("others")} className={css.others}>
          {others.map(({ key, to, icon: Icon }) => <Link key={key} to={to} className={buttonClass()} onClick={onClose}><Icon aria-hidden />{t(`places.${key}`)}</Link>)}
        </nav>
      )}
      {me.tenant.demo && <TimeMachine />}
      <UserMenu onPassword={onPassword} />
    </Sheet>
  );
}

/** The phone's navigation. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation("app");
  const [mine, setMine] = useState(false);
  const [password, setPassword] = useState(false);
  const places = usePlaces().filter((place) => place.phone);
  return (
    <nav aria-label={t("navigation")} className={css.bar}>
      {places.map(({ key, to, icon: Icon }) => (
        <Link key={key} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
          <Icon aria-hidden />
          {t(`places.${key}`)}
        </Link>
      ))}
      <button type="button" onClick={onSearch}>
        <Search aria-hidden />
        {t("search.short")}
      </button>
      <button type="button" onClick={() => setMine(true)} aria-haspopup="dialog">
        <CircleUserRound aria-hidden />
        {t("mine")}
      </button>
      <MeSheet open={mine} onClose={() => setMine(false)} onPassword={() => { setMine(false); setPassword(true); }} />
      {password && <PasswordDialog onClose={() => setPassword(false)} />}
    </nav>
  );
}
