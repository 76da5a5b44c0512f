import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordDialog } from "../access/PasswordDialog";
import { useMe } from "../access/session";
import { SessionExpired } from "../access/SessionExpired";
import { useIsCalm } from "../ui/useIsCalm";
import { useIsPhone } from "../ui/useIsPhone";
import { BottomBar } from "./BottomBar";
import { RoutePending } from "./RouteStates";
import css from "./Shell.module.css";
import { Sidebar } from "./Sidebar";
import { theme } from "./theme";
import { useShortcut } from "./useShortcut";

const Palette = lazy(() => import("./Palette"));

/** The house around every page: navigation, search palette, session guard, antd's theme. */
export function Shell() {
  const { t, i18n } = useTranslation("app");
  const phone = useIsPhone();
  const calm = useIsCalm();
  const me = useMe();
  const client = useQueryClient();
  const [searching, setSearching] = useState(false);
  useShortcut("k", () => setSearching((open) => !open));
  useEffect(() => () => client.clear(), [client]);

  return (
    <ConfigProvider theme={theme(phone, calm)} locale={i18n.language === "en" ? enGB : zhCN} button={{ autoInsertSpace: false }}>
      <AntdApp className={css.app ?? ""}>
        <a href="#main" className={css.skip}>
          {t("skip")}
        </a>
        {!phone && <Sidebar onSearch={() => setSearching(true)} />}
        <main id="main" className={css.main} tabIndex={-1}>
          {me.mustChangePassword ? (
            <PasswordDialog must onClose={() => undefined} />
          ) : (
            <Suspense fallback={<RoutePending />}>
              <Outlet />
            </Suspense>
          )}
        </main>
        {phone && <BottomBar onSearch={() => setSearching(true)} />}
        {searching && (
          <Suspense fallback={null}>
            <Palette onClose={() => setSearching(false)} />
          </Suspense>
        )}
        <SessionExpired />
      </AntdApp>
    </ConfigProvider>
  );
}
