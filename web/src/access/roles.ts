import { useTranslation } from "react-i18next";

/** The names of roles in the person's language; a role of the company's own keeps its code. */
export function useRoleNames(codes: string[]): string {
  const { t, i18n } = useTranslation("terms");
  return codes.map((code) => t(`role.${code}` as "role.sales", { defaultValue: code })).join(i18n.language === "zh" ? "、" : ", ");
}
