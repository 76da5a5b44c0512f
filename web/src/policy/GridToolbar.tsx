import { Popover } from "antd";
import { ArrowDown, ArrowUp, Columns3Cog, Copy, Keyboard, Plus, Trash2 } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import type { GridCommands, useGrid } from "./grid/useGrid";
import css from "./Policy.module.css";

interface Props {
  grid: RefObject<ReturnType<typeof useGrid> | null>;
  /** Whether names, choices and days are shown though no row has any. */
  more: boolean;
  onMore: (shown: boolean) => void;
  commands: GridCommands;
  why: string | null;
}

const keys = [
  ["move", "↑ ↓ ← →"],
  ["edit", "Enter / F2"],
  ["leave", "Esc"],
  ["copyPaste", "Ctrl C / Ctrl V"],
  ["clear", "Delete"],
  ["add", "Ctrl Enter"],
  ["duplicate", "Ctrl D"],
  ["remove", "Ctrl Delete"],
  ["order", "Alt ↑ / Alt ↓"],
  ["undo", "Ctrl Z / Ctrl Shift Z"],
] as const;

function Keys() {
  const { t } = useTranslation("policy");
  return (
    <dl className={css.keys}>
      {keys.map(([what, key]) => (
        <div key={what}>
          <dt><kbd>{key}</kbd></dt>
          <dd>{t(`grid.help.${what}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What can be done with the rows selected, by mouse; every one has its keys. */
export function GridToolbar({ grid, more, onMore, commands, why }: Props) {
  const { t } = useTranslation("policy");
  const box = () => grid.current?.box ?? { top: 0, bottom: 0, left: 0, right: 0 };
  const tool = (name: "copy" | "up" | "down" | "remove", icon: React.ReactNode, run: () => void) => <Button look="ghost" icon={icon} aria-label={t(`grid.${name}`)} title={t(`grid.${name}`)} why={why} onClick={run} />;
  return (
    <div className={css.tools} role="toolbar" aria-label={t("tabs.tables")}>
      <Popover trigger="click" placement="bottomRight" arrow={false} content={<Keys />}>
        <Button look="ghost" icon={<Keyboard aria-hidden />} aria-label={t("grid.keys")} title={t("grid.keys")} />
      </Popover>
      <Button look="ghost" icon={<Columns3Cog aria-hidden />} aria-label={t("grid.more")} title={t("grid.more")} aria-pressed={more} onClick={() => onMore(!more)} />
      {tool("up", <ArrowUp aria-hidden />, () => grid.current?.move(-1))}
      {tool("down", <ArrowDown aria-hidden />, () => grid.current?.move(1))}
      {tool("copy", <Copy aria-hidden />, () => grid.current?.add(true))}
      {tool("remove", <Trash2 aria-hidden />, () => commands.remove(box()))}
      <Button icon={<Plus aria-hidden />} why={why} onClick={() => grid.current?.add(false)}>{t("grid.add")}</Button>
    </div>
  );
}
