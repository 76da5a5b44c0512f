import { CircleAlert, FlaskConical, Info, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button";
import css from "./Grid.module.css";
import type { Mark } from "./marks";

interface IconProps {
  severity: Mark["severity"];
  /** Read out where the icon stands alone. */
  label?: string;
}

export function MarkIcon({ severity, label }: IconProps) {
  const told = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  if (severity === "fault") return <CircleAlert {...told} />;
  return severity === "warning" ? <TriangleAlert {...told} /> : <Info {...told} />;
}

/** What was found about a row, below it: why, what to do, and a case to try. */
export function Told({ marks, span, id }: { marks: Mark[]; span: number; id: string }) {
  const { t } = useTranslation("policy");
  return (
    <tr className={css.told}>
      <td colSpan={span} id={id}>
        {marks.map((mark) => (
          <div key={mark.key} data-severity={mark.severity}>
            <MarkIcon severity={mark.severity} />
            <p><b>{mark.text}</b> {mark.cure}</p>
            {mark.onTry && <Button look="ghost" icon={<FlaskConical aria-hidden />} onClick={mark.onTry}>{t("findings.try")}</Button>}
          </div>
        ))}
      </td>
    </tr>
  );
}
