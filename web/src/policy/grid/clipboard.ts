/** Tab-separated lines as spreadsheets exchange them; what holds tabs, lines or quotes is quoted. */
export function toTsv(lines: string[][]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** Reads what a spreadsheet put on the clipboard: the quotes it added go, a last line's end adds no line. */
export function fromTsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') cell += source[++i];
      else quoted = false;
    } else if (char === '"' && cell === "" && closes(source, i)) quoted = true;
    else if (char === "\t" || char === "\n") {
      line.push(cell);
      cell = "";
      if (char === "\n") {
        lines.push(line);
        line = [];
      }
    } else cell += char;
  }
  line.push(cell);
  lines.push(line);
  return lines;
}

/** Whether the quote opened here is the spreadsheet's: it closes right before a tab, a line's end or the end. A cell such as "a","b" is none. */
function closes(text: string, from: number): boolean {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i++;
    else return i + 1 === text.length || text[i + 1] === "\t" || text[i + 1] === "\n";
  }
  return false;
}
