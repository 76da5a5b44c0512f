import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Popover } from "antd";
import { ChevronsUpDown, KeyRound, LogOut } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordDialog } from "../access/PasswordDialog";
import { sessionKey, signOut, useMe } from "../access/session";
import { useRoleNames } from "../access/roles";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { LanguageSwitch } from "./LanguageSwitch";
import css from "./UserCard.module.css";

/** Who is signed in and what they may do with their own account; also shown in the phone's "me" sheet. */
export function UserMenu({ onPassword }: { onPassword: () => void }) {
  const { t } = useTranslation("access");
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      client.setQueryData(sessionKey, null);
      await navigate({ to: "/sign-in", search: {} });
      client.clear();
    },
  });
  return (
    <div className={css.menu}>
      <LanguageSwitch />
      <Button look="ghost" icon={<KeyRound aria-hidden />} onClick={onPassword}>
        {t("password.title")}
      </Button>
      <Button look="ghost" icon={<LogOut aria-hidden />} busy={leave.isPending} onClick={() => leave.mutate()}>
        {t("signOut")}
      </Button>
    </div>
  );
}

export function UserCard() {
  const { t } = useTranslation("app");
  const me = useMe();
  const roles = useRoleNames(me.roles);
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState(false);
  return (
    <>
      <Popover trigger="click" placement="topLeft" arrow={false} open={open} onOpenChange={setOpen}
        content={<UserMenu onPassword={() => { setOpen(false); setPassword(true); }} />}>
        <button type="button" className={css.card} aria-label={t("me", { name: me.person.name })} aria-expanded={open}>
          <Avatar name={me.person.name} round size={28} />
          <span className={css.who}>
            <b>{me.person.name}</b>
            <small>{[me.unit?.name, roles].filter(Boolean).join(" · ")}</small>
          </span>
          <ChevronsUpDown aria-hidden className={css.more} />
        </button>
      </Popover>
      {password && <PasswordDialog onClose={() => setPassword(false)} />}
    </>
  );
}
