import access from "../../access/texts/en";
import account from "../../account/texts/en";
import audit from "../../audit/texts/en";
import bulk from "../../registration/bulk/texts/en";
import demo from "../../demo/texts/en";
import duplicates from "../../account/duplicates/texts/en";
import desk from "../../desk/texts/en";
import exchange from "../../exchange/texts/en";
import handbook from "../../handbook/texts/en";
import organization from "../../organization/texts/en";
import policy from "../../policy/texts/en";
import registration from "../../registration/texts/en";
import terms from "../../terms/texts/en";
import ui from "../../ui/texts/en";
import type { Texts } from "./zh";

const texts: Texts = {
  app: {
    skip: "Skip to content",
    navigation: "Main navigation",
    mine: "Me",
    others: "More places",
    me: "Account menu of {{name}}",
    groups: { work: "Work", rules: "Rules", company: "Company" },
    places: { desk: "Desk", ledger: "Ledger", registrations: "Intents", territory: "Territory", imports: "Imports", duplicates: "Duplicates", handbook: "Handbook", revisions: "Revisions", organization: "Organisation" },
    search: {
      open: "Search",
      short: "Search",
      label: "Search accounts, clauses and pages",
      hint: "Name, number, credit code or clause",
      none: "Nothing found for “{{q}}”",
      accounts: "Accounts",
      people: "People",
      clauses: "Clauses",
      pages: "Pages",
      close: "close",
    },
    notFound: { title: "There is no such page", hint: "The address may be mistyped, or the page has moved.", home: "Back to the desk" },
  },
  ui,
  terms,
  access,
  audit,
  bulk,
  duplicates,
  account,
  desk,
  demo,
  exchange,
  handbook,
  organization,
  policy,
  registration,
};

export default texts;
