import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { BookOpenText, FilePlus2, PackagePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { HandbookSummary } from "../api/types";
import { handbooksQuery } from "../handbook/api";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, Notice, ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { useIsPhone } from "../ui/useIsPhone";
import { draftsQuery, templatesQuery, versionsQuery } from "./api";
import { DraftList } from "./DraftList";
import { NewDraftSheet } from "./NewDraftSheet";
import { OtherHandbooks } from "./OtherHandbooks";
import css from "./Policy.module.css";
import { VersionTable } from "./VersionTable";

function Shelf({ handbook, shelf }: { handbook: HandbookSummary; shelf: HandbookSummary[] }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const navigate = useNavigate();
  const may = useCan("handbook.draft");
  const phone = useIsPhone();
  const { pack } = handbook;
  const drafts = useQuery(draftsQuery(pack));
  const versions = useQuery(versionsQuery(pack));
  const templates = useQuery(templatesQuery);
  const newer = templates.data?.find((template) => template.pack === pack && template.newer);
  const [creating, setCreating] = useState<"version" | "template" | null>(null);
  const [ended, setEnded] = useState(false);
  const going = drafts.data?.filter(({ state }) => ended || (state !== "published" && state !== "withdrawn")) ?? [];
  const over = (drafts.data?.length ?? 0) - (drafts.data?.filter(({ state }) => state !== "published" && state !== "withdrawn").length ?? 0);
  return (
    <Page title={t("title")} meta={shelf.length === 1 && label(handbook.title)}
      actions={!phone && <Button look="primary" icon={<FilePlus2 aria-hidden />} why={may ? null : t("new.refused")} onClick={() => setCreating("version")}>{t("new.action")}</Button>}
      bar={shelf.length > 1 && <Tabs label={t("handbook")} value={pack} onChange={(next) => void navigate({ to: "/policy", search: { pack: next } })} items={shelf.map((each) => ({ key: each.pack, label: label(each.title) }))} />}>
      <div className={css.stack}>
        {may && newer && (
          <Notice tone="info" icon={<PackagePlus aria-hidden />} title={t("new.adopt")}>
            {t("new.adoptHint", { title: label(newer.title) })} <Button look="ghost" onClick={() => setCreating("template")}>{t("new.adoptAction")}</Button>
          </Notice>
        )}
        <Card flush title={t("drafts")} meta={going.length || null} actions={over > 0 && <Button look="ghost" aria-pressed={ended} onClick={() => setEnded(!ended)}>{t("list.show")}</Button>}>
          {drafts.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
          {drafts.isError && <ProblemState error={drafts.error} retry={() => void drafts.refetch()} />}
          {drafts.data && (going.length === 0 ? <EmptyState small title={t("none.drafts")} hint={t("none.draftsHint")} /> : <DraftList drafts={going} />)}
        </Card>
        <Card flush title={t("versions")} meta={label(handbook.title)} actions={<Link className={css.read ?? ""} to="/handbook" search={{ pack }}><BookOpenText aria-hidden /> {t("version.read")}</Link>}>
          {versions.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
          {versions.isError && <ProblemState error={versions.error} retry={() => void versions.refetch()} />}
          {versions.data && <VersionTable pack={pack} versions={versions.data} />}
        </Card>
        {!phone && <OtherHandbooks shelf={shelf} />}
      </div>
      {creating && <NewDraftSheet handbook={handbook} start={creating} template={newer} onClose={() => setCreating(null)} />}
    </Page>
  );
}

/** A handbook's life: drafts on their way, and every version there was, as a controlled document. */
export function RevisionsPage() {
  const { t } = useTranslation("policy");
  const search = useSearch({ from: "/shell/policy" });
  const shelf = useQuery(handbooksQuery);
  const handbook = shelf.data?.find(({ pack }) => pack === search.pack) ?? shelf.data?.[0];
  if (shelf.data && handbook) return <Shelf key={handbook.pack} handbook={handbook} shelf={shelf.data} />;
  return (
    <Page title={t("title")}>
      {shelf.isError ? <ProblemState error={shelf.error} retry={() => void shelf.refetch()} /> : shelf.data ? <EmptyState title={t("none.versions")} /> : <Skeleton lines={6} height={20} />}
    </Page>
  );
}
