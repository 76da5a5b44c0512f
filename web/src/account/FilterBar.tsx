import { Popover } from "antd";
import { ChevronLeft, ListFilter } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Chip } from "../ui/Chip";
import { Options } from "../ui/Options";
import css from "./Ledger.module.css";
import { useDimensionOptions } from "./options";
import { chipsOf, cleared, type Dimension, dimensions, type LedgerSearch, valuesOf, withFilter } from "./search";

interface Props {
  search: LedgerSearch;
  onChange: (search: LedgerSearch) => void;
}

function Choices({ dimension, search, onChange }: Props & { dimension: Dimension }) {
  const { t } = useTranslation("account");
  const options = useDimensionOptions(dimension);
  return (
    <Options label={t(`columns.${dimension}`)} options={options} value={valuesOf(search, dimension)} onChange={(values) => onChange(withFilter(search, dimension, values))} />
  );
}

function FilterChip({ dimension, values, search, onChange }: Props & { dimension: Dimension; values: string[] }) {
  const { t, i18n } = useTranslation("account");
  const labels = new Map(useDimensionOptions(dimension).map((option) => [option.value, option.label]));
  const value = values.map((each) => labels.get(each) ?? each).join(i18n.language === "zh" ? "、" : ", ");
  return (
    <Chip label={t(`columns.${dimension}`)} value={value} onRemove={() => onChange(withFilter(search, dimension, []))}>
      <Choices dimension={dimension} search={search} onChange={onChange} />
    </Chip>
  );
}

function AddFilter({ search, onChange }: Props) {
  const { t } = useTranslation("account");
  const [open, setOpen] = useState(false);
  const [dimension, setDimension] = useState<Dimension | null>(null);
  const content = dimension ? (
    <>
      <button type="button" className={css.back} onClick={() => setDimension(null)}>
        <ChevronLeft aria-hidden />
        {t(`columns.${dimension}`)}
      </button>
      <Choices dimension={dimension} search={search} onChange={onChange} />
    </>
  ) : (
    <div className={css.dimensions}>
      {dimensions.map((each) => (
        <button key={each} type="button" onClick={() => setDimension(each)}>
          {t(`columns.${each}`)}
        </button>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" arrow={false} open={open} content={content}
      onOpenChange={(next) => { setOpen(next); if (next) setDimension(null); }}>
      <Button look="ghost" className={css.add ?? ""} icon={<ListFilter aria-hidden />} aria-expanded={open}>
        {t("addFilter")}
      </Button>
    </Popover>
  );
}

/** The filters in force as chips, and a way to add one. */
export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation("account");
  const chips = chipsOf(search);
  return (
    <div className={css.filters} role="group" aria-label={t("filters")}>
      {chips.map(({ dimension, values }) => (
        <FilterChip key={dimension} dimension={dimension} values={values} search={search} onChange={onChange} />
      ))}
      <AddFilter search={search} onChange={onChange} />
      {chips.length > 1 && (
        <Button look="ghost" className={css.add ?? ""} onClick={() => onChange(cleared(search))}>
          {t("clearFilters")}
        </Button>
      )}
    </div>
  );
}
