import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Options, Pills } from "../ui/Options";
import { Sheet } from "../ui/Sheet";
import css from "./Ledger.module.css";
import { useDimensionOptions } from "./options";
import { chipsOf, cleared, type Dimension, dimensions, type LedgerSearch, valuesOf, withFilter } from "./search";
import { SearchBox } from "./SearchBox";

interface Props {
  search: LedgerSearch;
  onChange: (search: LedgerSearch) => void;
}

function Group({ dimension, search, onChange }: Props & { dimension: Dimension }) {
  const { t } = useTranslation("account");
  const options = useDimensionOptions(dimension);
  const props = { label: t(`columns.${dimension}`), options, value: valuesOf(search, dimension), onChange: (values: string[]) => onChange(withFilter(search, dimension, values)) };
  if (options.length <= 12) return <Pills {...props} />;
  return (
    <div className={css.long}>
      <p>{props.label}</p>
      <Options {...props} />
    </div>
  );
}

/** Search and filters on a phone; the filters fill a sheet. */
export function PhoneSearch({ search, onChange }: Props) {
  const { t } = useTranslation("account");
  const [open, setOpen] = useState(false);
  const count = chipsOf(search).length;
  return (
    <div className={css.phoneSearch}>
      <SearchBox value={search.q ?? ""} onChange={(q) => onChange({ ...search, q })} />
      <Button icon={<SlidersHorizontal aria-hidden />} aria-label={t("filtersCount", { count })} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {count > 0 ? count : null}
      </Button>
      <Sheet open={open} title={t("filters")} onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => onChange(cleared(search))}>{t("clearFilters")}</Button>
            <Button look="primary" onClick={() => setOpen(false)}>{t("show")}</Button>
          </>
        }>
        {dimensions.map((dimension) => (
          <Group key={dimension} dimension={dimension} search={search} onChange={onChange} />
        ))}
      </Sheet>
    </div>
  );
}
