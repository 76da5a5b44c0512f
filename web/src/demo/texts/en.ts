import type zh from "./zh";

const texts: typeof zh = {
  title: "Time machine",
  today: "Business day",
  hint: "In the demo company the business day moves forward only. Decisions and duties follow it.",
  forward_one: "+{{count}} day",
  forward_other: "+{{count}} days",
  to: "Move to",
  go: "Go",
};

export default texts;
