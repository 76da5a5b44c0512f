import { Eraser, Mail, Phone, Plus, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Contact } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { EmptyState, Masked } from "../ui/States";
import { Tag } from "../ui/Tag";
import css from "./Account.module.css";
import { ContactSheet } from "./ContactSheet";
import { EraseSheet } from "./EraseSheet";
import { useRefusal } from "./permissions";
import { useTerm } from "./terms";

function Reach({ contact }: { contact: Contact }) {
  if (contact.masked) return <Masked />;
  return (
    <>
      {contact.phone && (
        <a href={`tel:${contact.phone}`} className="num">
          <Phone aria-hidden />
          {contact.phone}
        </a>
      )}
      {contact.email && (
        <a href={`mailto:${contact.email}`}>
          <Mail aria-hidden />
          {contact.email}
        </a>
      )}
    </>
  );
}

function ContactRow({ contact, onEdit, onErase }: { contact: Contact; onEdit: (() => void) | null; onErase: (() => void) | null }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  if (contact.erased) {
    return (
      <li className={css.contact}>
        <Avatar name="–" round size={32} />
        <div className={css.contactBody}>
          <p>
            <span>{t("contact.erased")}</span>
            <Tag>{term("part", contact.part)}</Tag>
          </p>
          <p className={css.soft}>{t("contact.erasedHint")}</p>
        </div>
      </li>
    );
  }
  return (
    <li className={css.contact}>
      <Avatar name={contact.name} round size={32} />
      <div className={css.contactBody}>
        <p>
          <b>{contact.name}</b>
          {contact.title && <span>{contact.title}</span>}
          <Tag tone={contact.part === "decision-maker" || contact.part === "champion" ? "info" : "plain"}>{term("part", contact.part)}</Tag>
        </p>
        <p className={css.reach}>
          <Reach contact={contact} />
        </p>
        <p className={css.soft}>
          {t("contact.kept", { basis: term("legalBasis", contact.legalBasis), source: contact.source })}
        </p>
      </div>
      {onErase && <Button look="ghost" icon={<Eraser aria-hidden />} onClick={onErase} title={t("erase.contactAction")} aria-label={t("erase.title", { name: contact.name })} />}
      {onEdit && <Button look="ghost" onClick={onEdit} aria-label={t("contact.editOf", { name: contact.name })}>{t("edit")}</Button>}
    </li>
  );
}

/** The people on the customer's side, with their part in the buying centre and why we may keep their data. */
export function ContactsCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [edited, setEdited] = useState<Contact | "new" | null>(null);
  const [erasing, setErasing] = useState<Contact | null>(null);
  const refusal = useRefusal(account);
  const why = refusal("edit") ?? refusal("readContacts");
  // A person may ask to be forgotten whatever became of the account: so not only where it can be changed.
  const whyNotErase = refusal("eraseContacts");
  const kept = account.contacts.filter(({ erased }) => !erased).length;
  return (
    <Card flush title={t("cards.contacts")} meta={kept || null}
      actions={
        <Button look="ghost" icon={<Plus aria-hidden />} why={why} onClick={() => setEdited("new")}>
          {t("contact.add")}
        </Button>
      }>
      {account.contacts.length === 0 ? (
        <EmptyState icon={<UsersRound />} title={t("contact.empty")} hint={t("contact.emptyHint")} />
      ) : (
        <ul>
          {account.contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} onEdit={why || contact.masked ? null : () => setEdited(contact)} onErase={whyNotErase || contact.masked ? null : () => setErasing(contact)} />
          ))}
        </ul>
      )}
      {erasing && <EraseSheet account={account} contact={erasing} onClose={() => setErasing(null)} />}
      {edited && <ContactSheet account={account} contact={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
