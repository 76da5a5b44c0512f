import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";

export function NotFound() {
  const { t } = useTranslation("app");
  return <EmptyState title={t("notFound.title")} hint={t("notFound.hint")} action={<Link to="/">{t("notFound.home")}</Link>} />;
}

export function RouteFault({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ProblemState error={error} retry={() => void router.invalidate()} />;
}

export function RoutePending() {
  return (
    <div style={{ padding: 24 }}>
      <Skeleton lines={6} />
    </div>
  );
}
