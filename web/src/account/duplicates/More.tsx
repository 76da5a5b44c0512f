import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button";
import css from "./Duplicates.module.css";

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** The rest of a list that pages by key. */
export function More({ query }: Props) {
  const { t } = useTranslation("duplicates");
  if (!query.hasNextPage) return null;
  return (
    <div className={css.more}>
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("more")}</Button>
    </div>
  );
}
