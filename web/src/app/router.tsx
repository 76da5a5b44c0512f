import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { readHeldReceipt } from "../audit/held";
import { readLedgerSearch } from "../account/search";
import { sessionQuery } from "../access/session";
import { readCompareSearch, readDraftSearch } from "../policy/search";
import { readListSearch, readNewSearch } from "../registration/search";
import { queryClient } from "./queryClient";
import { NotFound, RouteFault, RoutePending } from "./RouteStates";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteFault });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    // Only a path of our own: never a foreign address to be sent to after signing in.
    typeof search.to === "string" && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyRouteComponent(() => import("../access/SignInPage"), "SignInPage"),
});

const checkReceipt = createRoute({
  getParentRoute: () => root,
  path: "/receipts/check",
  validateSearch: readHeldReceipt,
  component: lazyRouteComponent(() => import("../audit/CheckReceiptPage"), "CheckReceiptPage"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } });
  },
  component: lazyRouteComponent(() => import("./Shell"), "Shell"),
});

const desk = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("../desk/DeskPage"), "DeskPage"),
});

const ledger = createRoute({
  getParentRoute: () => shell,
  path: "/accounts",
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import("../account/LedgerPage"), "LedgerPage"),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: "/accounts/$id",
  component: lazyRouteComponent(() => import("../account/AccountPage"), "AccountPage"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  component: lazyRouteComponent(() => import("../exchange/ImportsPage"), "ImportsPage"),
});

const oneImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("../exchange/ImportPage"), "ImportPage"),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: "/duplicates",
  validateSearch: (search: Record<string, unknown>): { tab?: "merges" } => (search.tab === "merges" ? { tab: "merges" } : {}),
  component: lazyRouteComponent(() => import("../account/duplicates/DuplicatesPage"), "DuplicatesPage"),
});

const pair = createRoute({
  getParentRoute: () => shell,
  path: "/duplicates/$id",
  component: lazyRouteComponent(() => import("../account/duplicates/PairPage"), "PairPage"),
});

const organization = createRoute({
  getParentRoute: () => shell,
  path: "/organization",
  validateSearch: (search: Record<string, unknown>): { tab?: "people" | "territories" | "tokens" | "receipts" | "attempts" | "company"; unit?: string } => ({
    ...(search.tab === "people" || search.tab === "territories" || search.tab === "tokens" || search.tab === "receipts" || search.tab === "attempts" || search.tab === "company" ? { tab: search.tab } : {}),
    ...(typeof search.unit === "string" ? { unit: search.unit } : {}),
  }),
  component: lazyRouteComponent(() => import("../organization/OrganizationPage"), "OrganizationPage"),
});

const handbook = createRoute({
  getParentRoute: () => shell,
  path: "/handbook",
  validateSearch: (search: Record<string, unknown>): { pack?: string; on?: string } => ({
    ...(typeof search.pack === "string" ? { pack: search.pack } : {}),
    ...(typeof search.on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.on) ? { on: search.on } : {}),
  }),
  component: lazyRouteComponent(() => import("../handbook/HandbookPage"), "HandbookPage"),
});

const revisions = createRoute({
  getParentRoute: () => shell,
  path: "/policy",
  validateSearch: (search: Record<string, unknown>): { pack?: string } => (typeof search.pack === "string" ? { pack: search.pack } : {}),
  component: lazyRouteComponent(() => import("../policy/RevisionsPage"), "RevisionsPage"),
});

const draft = createRoute({
  getParentRoute: () => shell,
  path: "/policy/drafts/$id",
  validateSearch: readDraftSearch,
  component: lazyRouteComponent(() => import("../policy/DraftPage"), "DraftPage"),
});

const compare = createRoute({
  getParentRoute: () => shell,
  path: "/policy/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("../policy/ComparePage"), "ComparePage"),
});

const registrations = createRoute({
  getParentRoute: () => shell,
  path: "/registrations",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("../registration/RegistrationsPage"), "RegistrationsPage"),
});

const register = createRoute({
  getParentRoute: () => shell,
  path: "/registrations/new",
  validateSearch: readNewSearch,
  component: lazyRouteComponent(() => import("../registration/RegisterPage"), "RegisterPage"),
});

const bulk = createRoute({
  getParentRoute: () => shell,
  path: "/registrations/bulk",
  component: lazyRouteComponent(() => import("../registration/bulk/BulkPage"), "BulkPage"),
});

const oneBulk = createRoute({
  getParentRoute: () => shell,
  path: "/registrations/bulk/$id",
  component: lazyRouteComponent(() => import("../registration/bulk/UploadPage"), "UploadPage"),
});

const registration = createRoute({
  getParentRoute: () => shell,
  path: "/registrations/$id",
  component: lazyRouteComponent(() => import("../registration/RegistrationPage"), "RegistrationPage"),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: "/registrations/$id/receipt",
  component: lazyRouteComponent(() => import("../registration/ReceiptPage"), "ReceiptPage"),
});

const territory = createRoute({
  getParentRoute: () => shell,
  path: "/territory",
  validateSearch: (search: Record<string, unknown>): { view?: "free" | "protected" | "overview" } => (search.view === "protected" || search.view === "overview" || search.view === "free" ? { view: search.view } : {}),
  component: lazyRouteComponent(() => import("../registration/TerritoryPage"), "TerritoryPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, checkReceipt, shell.addChildren([desk, ledger, account, imports, oneImport, duplicates, pair, organization, handbook, revisions, draft, compare, registrations, register, bulk, oneBulk, registration, receipt, territory])]),
  defaultPreload: "intent",
  defaultErrorComponent: RouteFault,
  defaultPendingComponent: RoutePending,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
