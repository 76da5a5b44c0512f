import { problemOf } from "../api/problem";

/** Whether the handbook decides nothing about accounts, so that there is nobody to be counted. */
export const decidesNone = (error: unknown) => Boolean(error) && problemOf(error).code === "whatif-decides-no-accounts";
