import { useSyncExternalStore } from "react";

/** A hook that tells whether the media query holds, now and whenever that changes. */
export function mediaHook(query: string): () => boolean {
  const media = typeof matchMedia === "function" ? matchMedia(query) : undefined;
  const subscribe = (changed: () => void) => {
    media?.addEventListener("change", changed);
    return () => media?.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => media?.matches ?? false);
}
