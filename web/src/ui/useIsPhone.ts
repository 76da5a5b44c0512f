import { mediaHook } from "./mediaHook";

/** True when the phone layout applies. */
export const useIsPhone = mediaHook("(max-width: 767px)");
