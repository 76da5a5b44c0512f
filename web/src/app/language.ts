export type Language = "zh" | "en";

const key = "keyhold.language";

/** The language this person chose on this device; Chinese until they choose. */
export function storedLanguage(): Language {
  return localStorage.getItem(key) === "en" ? "en" : "zh";
}

export function storeLanguage(language: Language) {
  localStorage.setItem(key, language);
}
