// GB 32100-2015: 18 characters without I, O, S, V, Z; the last checks the seventeen before it, modulo 31.
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccFault = "length" | "character" | "check" | "oldCode";

/** As people type it: spaces and dashes dropped, capitals, full-width forms made narrow. */
export function normalizeUscc(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

function checkCharacter(body: string): string | undefined {
  const sum = [...body].reduce((total, char, at) => total + alphabet.indexOf(char) * (weights[at] ?? 0), 0);
  return alphabet[(31 - (sum % 31)) % 31];
}

/** What is wrong with a unified social credit code, or null. The server checks again. */
export function usccFault(text: string): UsccFault | null {
  const code = normalizeUscc(text);
  // The business licence number of before 2015 is a common mistake: say so.
  if (/^\d{15}$/.test(code)) return "oldCode";
  if ([...code].some((char) => !alphabet.includes(char))) return "character";
  if (code.length !== 18) return "length";
  return checkCharacter(code.slice(0, 17)) === code[17] ? null : "check";
}
