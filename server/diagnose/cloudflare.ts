import type { ProbeFacts } from "../contract/facts.ts";
import { isOfCloudflare } from "../probe/cloudflare.ts";

/** Whether every address that the name leads to is one of Cloudflare's: the record is proxied, and the mail server is elsewhere. */
export function isBehindCloudflare({ phases: { dns, tcp } }: ProbeFacts): boolean {
  const tried = tcp.status === "skipped" ? [] : (tcp.value?.attempts ?? []).map(({ address }) => address);
  const addresses = tried.length > 0 || dns.status !== "ok" ? tried : dns.value.addresses;
  return addresses.length > 0 && addresses.every(isOfCloudflare);
}
