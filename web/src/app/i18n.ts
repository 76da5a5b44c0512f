import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, storedLanguage, storeLanguage } from "./language";
import type { Texts } from "./texts/zh";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: Texts;
    defaultNS: "app";
  }
}

const load: Record<Language, () => Promise<{ default: Texts }>> = {
  zh: () => import("./texts/zh"),
  en: () => import("./texts/en"),
};

async function bundle(language: Language) {
  const { default: texts } = await load[language]();
  for (const [namespace, resources] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, resources);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

export async function startI18n() {
  const language = storedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "app",
    resources: {},
    interpolation: { escapeValue: false },
  });
  await bundle(language);
  // Components read the bundle on their first render only after this event.
  await i18next.changeLanguage(language);
}

export async function switchLanguage(language: Language) {
  storeLanguage(language);
  await bundle(language);
  await i18next.changeLanguage(language);
}
