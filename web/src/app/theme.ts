import type { ThemeConfig } from "antd";

const font = '"Inter Variable", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * antd in our palette and density; the same values as tokens.css.
 *
 * @param calm without motion: antd waits for the end of each, and ones that last no time may never tell of it
 */
export function theme(phone: boolean, calm: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: "#3355e6",
      colorLink: "#2743c4",
      colorText: "#1b1f27",
      colorTextSecondary: "#4d5666",
      colorTextTertiary: "#5c6677",
      colorTextPlaceholder: "#5c6677",
      colorTextDescription: "#5c6677",
      colorBorder: "#d5d9e2",
      colorBorderSecondary: "#e4e7ec",
      colorSuccess: "#0f6b4d",
      colorWarning: "#9a4a06",
      colorError: "#b42318",
      colorInfo: "#2743c4",
      fontFamily: font,
      fontSize: phone ? 16 : 13,
      controlHeight: phone ? 44 : 32,
      borderRadius: 6,
      borderRadiusLG: 10,
      boxShadow: "0 8px 28px rgb(16 24 40 / 14%)",
      colorBgMask: "rgb(16 24 40 / 34%)",
      wireframe: false,
      motion: !calm,
    },
    components: {
      Drawer: { paddingLG: phone ? 16 : 20 },
      Modal: { borderRadiusLG: 12 },
      Select: { optionSelectedBg: "#e9edff" },
    },
  };
}
