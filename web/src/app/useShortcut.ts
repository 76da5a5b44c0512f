import { useEffect } from "react";

/** ⌘ + key on a Mac, Ctrl + key elsewhere. */
export function useShortcut(key: string, run: () => void) {
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === key) {
        event.preventDefault();
        run();
      }
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
