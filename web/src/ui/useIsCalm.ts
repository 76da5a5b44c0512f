import { mediaHook } from "./mediaHook";

/** True for who asked their device for less motion. */
export const useIsCalm = mediaHook("(prefers-reduced-motion: reduce)");
