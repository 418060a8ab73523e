import { Gauge, type Registry } from "prom-client";
import type { Check } from "../../diagnose/check.ts";
import type { QuotaRoot } from "../../probe/facts.ts";
import { perServer } from "./series.ts";
import type { Subject } from "./subject.ts";

const STORAGE = "STORAGE";
/** The names of roots are the server's: no more of them, and no longer ones, become labels. */
const MAX_ROOTS = 16;
const MAX_NAME = 128;

/** How full the account is: the resource STORAGE of each quota root (RFC 9208). */
export function quotaMetrics(registry: Registry): Subject {
  const used = perServer(
    new Gauge({
      name: "imapscope_quota_used_bytes",
      help: "How much storage the quota root used in the last check; absent when that could not be read.",
      labelNames: ["server", "root"],
      registers: [registry],
    }),
  );
  const limit = perServer(
    new Gauge({
      name: "imapscope_quota_limit_bytes",
      help: "How much storage the quota root may use; absent when that could not be read.",
      labelNames: ["server", "root"],
      registers: [registry],
    }),
  );

  const forget = (server: string) => {
    used.replace(server, []);
    limit.replace(server, []);
  };

  return {
    add() {},
    observe(check, { name: server }) {
      const storage = roots(check).flatMap(({ root, resources }) =>
        resources.filter(({ name }) => name === STORAGE).map((resource) => ({ labels: { server, root }, resource })),
      );
      used.replace(
        server,
        storage.map(({ labels, resource }) => ({ labels, value: Number(resource.used) })),
      );
      limit.replace(
        server,
        storage.map(({ labels, resource }) => ({ labels, value: Number(resource.limit) })),
      );
    },
    pause: forget,
    remove: forget,
  };
}

function roots({ phases }: Check): readonly QuotaRoot[] {
  const quota = phases.find((report) => report.phase === "quota");
  const all = quota?.status === "ok" ? quota.value.roots : [];
  return all.slice(0, MAX_ROOTS).map(({ root, resources }) => ({ root: root.slice(0, MAX_NAME), resources }));
}
