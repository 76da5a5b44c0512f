import type zh from "./zh";

const texts: typeof zh = {
  short: "Handbook",
  contents: "Contents",
  version: "Version {{version}}",
  from: "in force from {{date}}",
  open_one: "{{count}} gap open",
  open_other: "{{count}} gaps open",
  allChosen: "All gaps chosen",
  openGap: "Gap open",
  chosen: "Chosen",
  chosenBy: "by {{who}} on {{on}}",
  choices: "Choices: {{list}}",
  byPlace: "chosen place by place",
  carriedOut: "Rules carry it out",
  gaps: "What the handbook leaves open",
  try: "Try it",
  tryOf: "Try: {{rule}}",
  rule: "Rule",
  at: "Day of the decision",
  atHint: "Decided by the version in force on this day",
  decide: "Decide",
  undecided: "Undecided",
  unknown: "Unknown",
  yes: "Yes",
  no: "No",
  form: { table: "Decision table", places: "By place", value: "Value", measure: "Count" },
  hit: { unique: "one match", first: "first match" },
  none: { title: "No handbook in force", hint: "Decisions such as tiers need one." },
};

export default texts;
