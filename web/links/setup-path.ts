import type { Setting } from "../../server/contract/answers/setting.ts";

/** The link to the guides for a server or a provider; without one, to the choice of it. */
export function setupPath(source: Setting["source"] | null, address: string): string {
  const query = new URLSearchParams();
  if (source?.kind === "configured") query.set("server", source.server);
  if (source?.kind === "provider") query.set("provider", source.provider);
  if (address !== "") query.set("address", address);
  return `/setup?${query}`;
}
