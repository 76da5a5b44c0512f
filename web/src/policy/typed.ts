import { anything, parseCell, parts } from "../handbook/sfeel";

/** What may be typed into a column besides S-FEEL itself. */
export interface Typing {
  /** What numbers count, in both languages; cut off where it was typed behind. */
  units: string[];
  /** The code of a name in either language; undefined for what is no name. */
  codeOf: (name: string) => string | undefined;
}

const any = new Set(["", "-", "*", "任意", "不限", "any"]);

/** Full-width characters, signs as print has them, and the words for signs. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll("≥", ">=")
    .replaceAll("≤", "<=")
    .replace(/(?:不少于|不低于|at least)\s*/gi, ">=")
    .replace(/(?:不超过|不多于|at most)\s*/gi, "<=")
    .replace(/[“”]/g, '"')
    .trim();
}

function withoutUnit(text: string, units: string[]): string {
  const unit = units.find((each) => each !== "" && text.endsWith(each));
  return unit ? text.slice(0, -unit.length).trim() : text;
}

const number = String.raw`(-?\d+(?:\.\d+)?)`;
const between = new RegExp(String.raw`^(超过|over)?\s*${number}\s*(至不足|to under|至|到|to|~|–|—|-)\s*${number}$`, "i");
const above = new RegExp(String.raw`^${number}\s*(?:以上|\+|or more)$`, "i");
const below = new RegExp(String.raw`^(?:不足|少于|低于|under|below)\s*${number}$`, "i");
const over = new RegExp(String.raw`^(?:超过|多于|高于|over|above)\s*${number}$`, "i");

function one(text: string, typing: Typing): string {
  const told = withoutUnit(text, typing.units);
  const ends = told.match(between);
  if (ends) return `${ends[1] ? "(" : "["}${ends[2]}..${ends[4]}${/不足|under/i.test(ends[3] ?? "") ? ")" : "]"}`;
  const least = told.match(above);
  if (least) return `>= ${least[1]}`;
  const less = told.match(below);
  if (less) return `< ${less[1]}`;
  const more = told.match(over);
  if (more) return `> ${more[1]}`;
  const compared = told.match(/^(<=|>=|<|>)\s*(.+)$/);
  if (compared) return `${compared[1]} ${value(withoutUnit(compared[2] ?? "", typing.units), typing)}`;
  return value(told, typing);
}

function value(text: string, { codeOf }: Typing): string {
  const name = text.replace(/^"(.*)"$/, "$1");
  const code = codeOf(name);
  if (code !== undefined) return /^(true|false|\d+)$/.test(code) ? code : `"${code}"`;
  return text;
}

/** A condition as typed or pasted, in S-FEEL: “≥ 20 辆”, “20 以上” and `>= 20` are the same. What is not understood stays as it is. */
export function toCell(text: string, typing: Typing): string {
  const told = plain(text);
  if (any.has(told.toLowerCase())) return anything;
  const except = told.match(/^(?:除|not\s*\(|not\s+)(.+?)(?:外|以外|\))?$/i)?.[1];
  const list = parts((except ?? told).replace(/[、;]|\s+或\s+/g, ",")).map((part) => one(part, typing));
  const cell = except === undefined ? list.join(", ") : `not(${list.join(", ")})`;
  return parseCell(cell) ? cell : told;
}

/** A result as typed or pasted: the code of a name, a number without its unit. */
export function toResult(text: string, typing: Typing): string {
  const told = plain(text);
  const list = parts(told.replace(/^\[(.*)\]$/, "$1").replace(/[、;]/g, ",")).map((part) => {
    const bare = withoutUnit(part, typing.units).replace(/^"(.*)"$/, "$1");
    return typing.codeOf(bare) ?? bare;
  });
  return list.join(", ");
}
