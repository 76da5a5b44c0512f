import type zh from "./zh";

const texts: typeof zh = {
  title: "Desk",
  greeting: { night: "It is late, {{name}}", morning: "Good morning, {{name}}", afternoon: "Good afternoon, {{name}}", evening: "Good evening, {{name}}" },
  unit: "accounts",
  share: "{{share}}% of all",
  byTier: "Accounts by tier",
  figures: { label: "Key figures", accounts: "Accounts", inScope: "within your scope", kept: "{{kept}} of them mine", gold: "Gold", silver: "Silver", undecided: "Undecided", undecidedNote: "facts missing or a gap open" },
  recent: "Recently changed",
  changed: "{{count}} in 7 days",
  recentEmpty: "No recent changes",
  todo: {
    title: "To do",
    count: "{{count}}",
    empty: "All done",
    emptyHint: "Nothing is waiting for you.",
    undecided: "Complete {{shown}} undecided accounts",
    undecidedNote: "With place, holdings and the like the tier follows by itself",
    facts: "Facts",
    import: "Import {{file}}",
    importNote: "{{done}} of {{total}} rows",
    importUploaded: "Waits for you to confirm its columns",
    importChecked: "Ready {{ready}} · suspected duplicates {{suspect}} · faulty {{bad}}",
    importFailed: "Could not be read; open it to see why",
    questions: "Open questions",
    failed: "Failed",
    running: "Running",
    goOn: "Go on",
    gapNote: "A gap of {{clause}}; accounts that hang on it wait for the choice",
    open: "Open",
    sign: "Sign the handbook: {{title}}",
    signFrom: "to be in force from {{date}}; waits for your signature",
    signNote: "waits for your signature",
    toSign: "To sign",
  },
};

export default texts;
