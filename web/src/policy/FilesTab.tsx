import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileText, Save } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { DmnTools } from "./DmnTools";
import { severityTone } from "./FindingsList";
import css from "./Policy.module.css";
import { RefusedNote } from "./RefusedNote";
import { SourceEditor } from "./SourceEditor";
import { told } from "./told";
import type { Draft, Finding, SourceFile } from "./types";
import { useWhyNot } from "./useWhyNot";
import { filesQuery, findingsQuery } from "./useDraft";
import type { Edits } from "./useEdits";

/** Texts typed and not saved, by revision and file: they outlast a look at another tab. */
export type Unsaved = Map<string, string>;

function FileList({ draft, files, findings, value, onChange }: { draft: Draft; files: SourceFile[]; findings: Finding[]; value: string; onChange: (file: string) => void }) {
  const { t } = useTranslation("policy");
  return (
    <nav className={css.rules} aria-label={t("files.label")}>
      <ul>
        {files.map(({ file }) => {
          const grave = findings.find((finding) => finding.file === file && finding.severity === "fault");
          return (
            <li key={file}>
              <button type="button" aria-current={file === value || undefined} onClick={() => onChange(file)}>
                <FileText aria-hidden />
                <span>{file}</span>
                {grave && <i data-severity="fault" role="img" aria-label={t("severity.fault")} />}
              </button>
            </li>
          );
        })}
      </ul>
      <DmnTools draft={draft} files={files} />
    </nav>
  );
}

interface SourceProps {
  draft: Draft;
  source: SourceFile;
  findings: Finding[];
  edits: Edits;
  unsaved: Unsaved;
  line: number | undefined;
}

function Source({ draft, source, findings, edits, unsaved, line }: SourceProps) {
  const { t, i18n } = useTranslation("policy");
  const key = `${draft.revision} ${source.file}`;
  const [text, setOwn] = useState(unsaved.get(key) ?? source.text);
  const [at, setAt] = useState(line);
  const setText = (next: string) => {
    unsaved.set(key, next);
    setOwn(next);
  };
  const dirty = text !== source.text;
  const why = useWhyNot(draft)("edit");
  const save = () => void (dirty && edits.send([{ kind: "file", file: source.file, text }]));
  return (
    <>
      <section className={css.pane} aria-label={source.file}>
        <header className={css.paneHead}>
          <h2 className={css.file}>{source.file}</h2>
          <span className={css.soft}>{t(dirty ? "files.dirty" : "files.hint")}</span>
          <div className={css.tools}>
            {dirty && <Button look="ghost" onClick={() => setText(source.text)}>{t("files.revert")}</Button>}
            <Button icon={<Save aria-hidden />} aria-keyshortcuts="Control+S" disabled={!dirty} busy={edits.busy} why={why} onClick={save}>{t("files.save")}</Button>
          </div>
        </header>
        <RefusedNote edits={edits} table="" />
        <SourceEditor label={t("files.text", { file: source.file })} value={text} findings={findings} line={at} readOnly={Boolean(why)} onChange={setText} onSave={save} />
      </section>
      {findings.length > 0 && (
        <aside className={css.side} aria-label={t("findings.title")}>
          <ul className={css.findings}>
            {findings.map((finding, i) => (
              <li key={`${finding.kind}-${i}`} data-tone={severityTone[finding.severity]}>
                <header><button type="button" className={css.lineLink} onClick={() => setAt(finding.line)}>{t("files.line", { line: finding.line })}</button><small>{finding.clause}</small></header>
                <p><b>{told(finding.text, i18n.language)}</b></p>
                <p>{told(finding.cure, i18n.language)}</p>
              </li>
            ))}
          </ul>
        </aside>
      )}
    </>
  );
}

/** The head first, then the topics, then their cases. */
const rank = (file: string) => (file === "handbook.yaml" ? 0 : file.startsWith("cases/") ? 2 : 1);

/** The draft's files as they are written, for what is no table: sections, figures, words; findings stand at their lines. */
export function FilesTab({ draft, edits, unsaved }: { draft: Draft; edits: Edits; unsaved: Unsaved }) {
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/policy/drafts/$id" });
  const files = useQuery(filesQuery(draft.id, draft.revision));
  const findings = useQuery(findingsQuery(draft.id, draft.revision)).data ?? [];
  if (files.isError) return <ProblemState error={files.error} retry={() => void files.refetch()} />;
  if (!files.data) return <div className={css.pad}><Skeleton lines={8} height={20} /></div>;
  const list = [...files.data].sort((a, b) => rank(a.file) - rank(b.file) || a.file.localeCompare(b.file));
  const source = list.find(({ file }) => file === search.file) ?? list[0];
  const open = (file: string) => void navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: { tab: "files", file }, replace: true });
  return (
    <div className={css.bench}>
      <FileList draft={draft} files={list} findings={findings} value={source?.file ?? ""} onChange={open} />
      {source && <Source key={`${source.file}-${source.text.length}-${draft.revision}`} draft={draft} source={source} findings={findings.filter(({ file }) => file === source.file)} edits={edits} unsaved={unsaved} line={search.line} />}
    </div>
  );
}
