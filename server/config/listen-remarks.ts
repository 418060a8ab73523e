import { splitHostPort } from "./host.ts";
import { isLoopback, OPEN_LISTENING } from "./loopback.ts";
import type { Remark } from "./remark.ts";

/** Whether the file lets everybody in who reaches an address of the machine, without saying so; of the file as it was written. */
export async function listenRemarks(raw: unknown): Promise<readonly Remark[]> {
  if (typeof raw !== "object" || raw === null || "access" in raw || !("listen" in raw)) return [];
  const listen = typeof raw.listen === "string" ? splitHostPort(raw.listen) : null;
  if (listen === null || (await isLoopback(listen.host))) return [];
  return [{ path: ["listen"], at: "value", ...OPEN_LISTENING }];
}
