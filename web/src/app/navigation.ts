import { BookOpenText, Building2, ClipboardList, Copy, FilePenLine, FileUp, LayoutGrid, type LucideIcon, MapPinned, Network } from "lucide-react";
import { useMe } from "../access/session";

export interface Place {
  key: "desk" | "registrations" | "territory" | "ledger" | "imports" | "duplicates" | "handbook" | "revisions" | "organization";
  to: "/" | "/registrations" | "/territory" | "/accounts" | "/imports" | "/duplicates" | "/handbook" | "/policy" | "/organization";
  icon: LucideIcon;
  group: "work" | "rules" | "company";
  /** Any of these permissions opens the place; none listed: open to all. */
  needs: string[];
  phone: boolean;
}

const places: Place[] = [
  { key: "desk", to: "/", icon: LayoutGrid, group: "work", needs: [], phone: true },
  { key: "ledger", to: "/accounts", icon: Building2, group: "work", needs: ["account.read"], phone: true },
  { key: "registrations", to: "/registrations", icon: ClipboardList, group: "work", needs: ["registration.read"], phone: true },
  { key: "territory", to: "/territory", icon: MapPinned, group: "work", needs: ["registration.read"], phone: false },
  { key: "imports", to: "/imports", icon: FileUp, group: "work", needs: ["account.import"], phone: false },
  { key: "duplicates", to: "/duplicates", icon: Copy, group: "work", needs: ["duplicates.rule"], phone: false },
  { key: "handbook", to: "/handbook", icon: BookOpenText, group: "rules", needs: ["handbook.read"], phone: true },
  { key: "revisions", to: "/policy", icon: FilePenLine, group: "rules", needs: ["handbook.draft", "handbook.sign"], phone: false },
  { key: "organization", to: "/organization", icon: Network, group: "company", needs: ["org.read", "org.admin", "access.admin"], phone: false },
];

/** The places this person may go. */
export function usePlaces(): Place[] {
  const { can } = useMe();
  return places.filter(({ needs }) => needs.length === 0 || needs.some((permission) => can.includes(permission)));
}
