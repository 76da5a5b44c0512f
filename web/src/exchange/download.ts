import { type Query, queryString, request } from "../api/http";

function nameIn(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}

/** Fetches a file and hands it to the browser under the name the server gave. */
export async function download(path: string, query: Query, fallbackName: string): Promise<void> {
  const response = await request(path + queryString(query));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = nameIn(response.headers.get("content-disposition")) ?? fallbackName;
  link.click();
  URL.revokeObjectURL(url);
}
