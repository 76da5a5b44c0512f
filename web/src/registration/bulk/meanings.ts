/** What each column means (empty: not read), with one column's meaning changed: what it means now no other column means. */
export const withMeaning = (meanings: string[], at: number, code: string): string[] =>
  meanings.map((each, i) => (i === at ? code : each === code ? "" : each));
