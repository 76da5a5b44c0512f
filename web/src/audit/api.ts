import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";

export const checkpointsQuery = queryOptions({ queryKey: ["receipts", "checkpoints"], queryFn: () => answer(api.GET("/api/v1/receipts/checkpoints")) });

export const verifyAll = () => answer(api.GET("/api/v1/receipts/verification"));

export interface HeldReceipt {
  company: string;
  number: number;
  code: string;
}

/** What the server says of a receipt somebody holds; needs no sign-in. */
export const checkReceipt = ({ company, number, code }: HeldReceipt) =>
  answer(api.GET("/api/v1/public/receipts/{company}/{number}", { params: { path: { company, number }, query: { code } } }));
