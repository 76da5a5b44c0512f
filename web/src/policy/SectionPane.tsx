import { FilePenLine } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Book, Section, SectionItem } from "../api/types";
import { SectionCard } from "../handbook/SectionCard";
import { isAt, nameOf, type Shown, textOf } from "../handbook/sections";
import { useLabel } from "../handbook/words";
import { Tag } from "../ui/Tag";
import css from "./Policy.module.css";
import { RefusedNote } from "./RefusedNote";
import { TableFindings } from "./TableFindings";
import { type Draft, type Finding, may } from "./types";
import type { Edits } from "./useEdits";
import { useWhyNot } from "./useWhyNot";

interface Props {
  draft: Draft;
  book: Book;
  section: Section;
  findings: Finding[];
  edits: Edits;
  onTry: (finding: Finding) => void;
}

/** The findings about a section, or about one item of it: what stands in its lines and in none of a narrower part. */
function found(findings: Finding[], section: Section, of: Section | SectionItem): Finding[] {
  return findings.filter(({ file, line, severity, kind }) => file === section.file && severity !== "note" && kind !== "case-fails" && isAt(of, line) && !of.items.some((item) => isAt(item, line)));
}

/** A section of the draft that is no table: its figures edited where they stand, with what was found beside them. */
export function SectionPane({ draft, book, section, findings, edits, onTry }: Props) {
  const { t } = useTranslation("policy");
  const { t: reader } = useTranslation("handbook");
  const label = useLabel();
  const why = useWhyNot(draft)("edit");
  const name = label(nameOf(section));

  function change({ path, absent }: Shown, text: string) {
    void edits.send([absent ? { kind: "add-part", file: section.file, path, yaml: text } : { kind: "figure", file: section.file, path, text }]);
  }

  function about(of: Section | SectionItem) {
    const here = found(findings, section, of);
    return here.length > 0 && <TableFindings findings={here} onTry={onTry} />;
  }

  return (
    <section className={css.pane} aria-label={name}>
      <header className={css.paneHead}>
        <h2>{name}</h2>
        <Tag tone="info">{textOf(section, "clause")}</Tag>
        <span className={css.soft}>{reader(`section.kind.${section.kind}` as "section.kind.scorecards", { defaultValue: section.kind })}{may(draft, "edit").allowed && ` · ${t("section.hint")}`}</span>
        <Link className={css.toFile ?? ""} to="/policy/drafts/$id" params={{ id: draft.id }} search={{ tab: "files", file: section.file, line: section.from }}>
          <FilePenLine aria-hidden /> {t("section.toFile")}
        </Link>
      </header>
      <RefusedNote edits={edits} table="" />
      <div className={css.gridScroll} data-plain>
        <SectionCard book={book} section={section} onChange={why ? undefined : change} about={about} />
      </div>
    </section>
  );
}
