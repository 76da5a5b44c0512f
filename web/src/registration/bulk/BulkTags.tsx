import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/Tag";
import type { BulkRow } from "./api";
import { StateTag } from "../StateTag";

const uploadTones: Record<string, Tone> = { checked: "warn", registering: "info", waiting: "warn", stopped: "plain", done: "ok" };
const rowTones: Record<string, Tone> = { bad: "error", refused: "error", ready: "plain" };

/** Where an upload stands. */
export function UploadTag({ state }: { state: string }) {
  const { t } = useTranslation("bulk");
  return <Tag tone={uploadTones[state] ?? "plain"} dot>{t(`state.${state}` as "state.done", { defaultValue: state })}</Tag>;
}

/** Where a row stands: as its registration does, where it has one. */
export function RowTag({ row }: { row: BulkRow }) {
  const { t } = useTranslation("bulk");
  if (row.registration) return <StateTag state={row.registration.state} />;
  return <Tag tone={rowTones[row.state] ?? "plain"} dot>{t(`rowStates.${row.state}` as "rowStates.bad", { defaultValue: row.state })}</Tag>;
}
