import { quote } from "../mailbox-name.ts";
import type { DemoSession } from "../session.ts";
import type { Handler } from "./handler.ts";

const ROOT = quote("User quota");

/** GETQUOTAROOT, RFC 9208 section 4.1.3. */
export const getQuotaRoot: Handler = async ({ args }, session) => {
  const [name] = args;
  if (typeof name !== "string") return "BAD A mailbox is needed";
  if (session.store.find(name) === undefined) return "NO [NONEXISTENT] No such mailbox";
  const quota = quotaLine(session);
  if (quota === null) await session.send(`* QUOTAROOT ${quote(name)}`);
  else await session.send(`* QUOTAROOT ${quote(name)} ${ROOT}`, quota);
  return "OK GETQUOTAROOT completed";
};

/** GETQUOTA, RFC 9208 section 4.1.2. */
export const getQuota: Handler = async ({ args }, session) => {
  const quota = quotaLine(session);
  if (quota === null || quote(String(args[0])) !== ROOT) return "NO [NONEXISTENT] No such quota root";
  await session.send(quota);
  return "OK GETQUOTA completed";
};

/** STORAGE counts in units of 1024 octets (RFC 9208 section 5.1). */
function quotaLine({ options: { quota }, store }: DemoSession): string | null {
  if (quota === null) return null;
  const units = [quota.usedBytes + store.octets, quota.limitBytes].map((bytes) => Math.ceil(bytes / 1024));
  return `* QUOTA ${ROOT} (STORAGE ${units.join(" ")})`;
}
