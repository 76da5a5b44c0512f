import { BookOpenText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../api/types";
import { formatDate, formatDateTime } from "./formats";
import { Tag } from "./Tag";
import css from "./Why.module.css";

interface Props {
  decision: Decision;
  outcome: ReactNode;
  /** A link to the clause in the handbook; the part itself knows no router. */
  clauseLink?: ReactNode;
}

/** What made a decision necessary, in words; a cause the UI does not know is shown as it is rather than hidden. */
export function useCause(): (cause: string) => string {
  const { t } = useTranslation("terms");
  return (cause) => t(`cause.${cause}` as "cause.handbook.changed", { defaultValue: cause });
}

function Inputs({ decision }: { decision: Decision }) {
  const { t } = useTranslation("ui");
  if (decision.inputs.length === 0) return null;
  return (
    <section>
      <h3>{t("why.inputs")}</h3>
      <dl className={css.inputs}>
        {decision.inputs.map((input) => (
          <div key={input.name}>
            <dt>{input.label}</dt>
            <dd className="num">
              {input.value}
              {input.unit && <small>{input.unit}</small>}
              {input.decision && <Tag tone="info">{input.decision}</Tag>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Gaps({ decision }: { decision: Decision }) {
  const { t } = useTranslation("ui");
  if (!decision.gaps?.length) return null;
  return (
    <section>
      <h3>{t("why.gaps")}</h3>
      <ul className={css.gaps}>
        {decision.gaps.map((gap) => (
          <li key={gap.id}>
            <p>{gap.question}</p>
            <p>
              {gap.choice ? <Tag tone="ok" dot>{gap.choice}</Tag> : <Tag tone="warn" dot>{t("why.gapOpen")}</Tag>}
              {gap.by && <small>{t("why.chosenBy", { who: gap.by })}</small>}
            </p>
            {gap.why && <small>{gap.why}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One fact alone, and what it would then be: told by the server, in words. */
function Turns({ decision }: { decision: Decision }) {
  const { t } = useTranslation("ui");
  if (!decision.turns?.length) return null;
  return (
    <section>
      <h3>{t("why.turns")}</h3>
      <ul className={css.turns}>
        {decision.turns.map((turn) => (
          <li key={turn.text}>{turn.text}</li>
        ))}
      </ul>
    </section>
  );
}

/** Why the system concluded something: outcome, clause, row, inputs, handbook version, instant. */
export function Why({ decision, outcome, clauseLink }: Props) {
  const { t } = useTranslation("ui");
  const cause = useCause();
  return (
    <div className={css.why}>
      <div className={css.outcome} data-undecided={Boolean(decision.undecided) || undefined}>
        <div className={css.line}>
          {outcome}
          {decision.row && <span className={css.row}>{t("why.row", { row: decision.row.label ?? decision.row.id })}</span>}
        </div>
        <p>{decision.undecided?.reason ?? decision.prose}</p>
      </div>
      {decision.clause && (
        <section>
          <h3>{t("why.clause")}</h3>
          <blockquote className={css.clause}>
            <p className={css.clauseTitle}>
              <BookOpenText aria-hidden />
              <b>{decision.clause.id}</b> {decision.clause.title}
            </p>
            {decision.clause.text && <p>{decision.clause.text}</p>}
            {clauseLink}
          </blockquote>
        </section>
      )}
      <Inputs decision={decision} />
      <Turns decision={decision} />
      <Gaps decision={decision} />
      <section>
        <h3>{t("why.basis")}</h3>
        <dl className={css.basis}>
          <dt>{t("why.handbook")}</dt>
          <dd>{decision.packTitle}</dd>
          {decision.version && decision.effective && (
            <>
              <dt>{t("why.version")}</dt>
              <dd className="num">{t("why.versionFrom", { version: decision.version, date: formatDate(decision.effective) })}</dd>
            </>
          )}
          <dt>{t("why.decidedAt")}</dt>
          <dd className="num">{formatDateTime(decision.decidedAt)}</dd>
          {decision.cause && (
            <>
              <dt>{t("why.cause")}</dt>
              <dd>{cause(decision.cause)}</dd>
            </>
          )}
        </dl>
      </section>
    </div>
  );
}
