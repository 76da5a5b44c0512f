import { useQueryClient } from "@tanstack/react-query";
import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { switchLanguage } from "./i18n";

/** Switches between Chinese and English; each is named in its own language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const other = i18n.language === "zh" ? "en" : "zh";
  const name = other === "en" ? "English" : "中文";
  return (
    <Button look="ghost" lang={other === "en" ? "en" : "zh-CN"} icon={<Languages aria-hidden />}
      // The server's texts (problems, labels, explanations) come again in the new language.
      onClick={() => void switchLanguage(other).then(() => client.invalidateQueries())}>
      {name}
    </Button>
  );
}
