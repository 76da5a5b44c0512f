import type { HeldReceipt } from "./api";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a receipt's QR code puts into the address; whatever is no part of a receipt is left out. */
export function readHeldReceipt(search: Record<string, unknown>): Partial<HeldReceipt> {
  const number = Number(search.number);
  return {
    ...(typeof search.company === "string" && uuid.test(search.company) && { company: search.company }),
    ...(Number.isSafeInteger(number) && number > 0 && { number }),
    // The router reads a code of digits alone as a number.
    ...((typeof search.code === "string" || typeof search.code === "number") && { code: String(search.code) }),
  };
}

/** Whether there is enough of it to ask. */
export function isWhole(held: Partial<HeldReceipt>): held is HeldReceipt {
  return Boolean(held.company && held.number && held.code && held.code.length >= 16);
}

/** The address at which anyone checks the receipt; it is what the QR code says. */
export function checkAddress(held: HeldReceipt): string {
  return `${location.origin}/receipts/check?company=${held.company}&number=${held.number}&code=${encodeURIComponent(JSON.stringify(held.code))}`;
}
