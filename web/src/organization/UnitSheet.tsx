import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTerm } from "../account/terms";
import type { Unit } from "../api/types";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { editUnit, openUnit } from "./api";
import { useOrgCommand } from "./useOrgCommand";

const kinds = ["channel", "department", "region", "market-office", "dealer", "body-builder", "plant", "4s-store"];

interface Props {
  units: Unit[];
  /** The unit to change; none to open a new one. */
  unit?: Unit;
  under?: Unit | undefined;
  onClose: () => void;
}

/** Opens a unit, or renames or moves one. */
export function UnitSheet({ units, unit, under, onClose }: Props) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const [name, setName] = useState(unit?.name ?? "");
  const [kind, setKind] = useState(unit?.kind ?? "market-office");
  const [parentId, setParentId] = useState(unit?.parentId ?? under?.id ?? "");
  const command = useOrgCommand(
    () => {
      if (!unit) return openUnit({ kind, name: name.trim(), parentId });
      return editUnit(unit, { ...(name.trim() !== unit.name && { name: name.trim() }), ...(parentId !== (unit.parentId ?? "") && { parentId }) });
    },
    t("saved"),
    onClose,
  );
  const parents = units.filter((each) => each.state === "active" && each.id !== unit?.id).map((each) => ({ value: each.id, label: each.name }));
  return (
    <FormSheet title={t(unit ? "unit.edit" : "unit.open")} submit={t("save")} ready={Boolean(name.trim()) && (Boolean(parentId) || unit?.kind === "head-office")} busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("unit.name")} required>
        {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {!unit && (
        <Field label={t("unit.kind")}>
          {(control) => <Select {...control} value={kind} options={kinds.map((code) => ({ value: code, label: term("unitKind", code) }))} onChange={setKind} />}
        </Field>
      )}
      {unit?.kind !== "head-office" && (
        <Field label={t("unit.parent")} required>
          {(control) => <Select {...control} showSearch={{ optionFilterProp: "label" }} value={parentId || null} options={parents} onChange={(value: string) => setParentId(value)} />}
        </Field>
      )}
    </FormSheet>
  );
}
