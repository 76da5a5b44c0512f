import { useSyncExternalStore } from "react";

const phone = typeof matchMedia === "function" ? matchMedia("(max-width: 767px)") : undefined;

function subscribe(changed: () => void) {
  phone?.addEventListener("change", changed);
  return () => phone?.removeEventListener("change", changed);
}

/** True when the phone layout applies. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone?.matches ?? false);
}
