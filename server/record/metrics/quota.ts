import type { QuotaRoot } from "../../contract/facts.ts";
import type { Check } from "../../diagnose/check.ts";
import type { SubjectMetrics } from "./subject.ts";
import type { Table } from "./table.ts";

const STORAGE = "STORAGE";
/** The names of roots are the server's: no more of them, and no longer ones, become labels. */
const MAX_ROOTS = 16;
const MAX_NAME = 128;
/** Of a server that calls its roots something else each time, only so many names become labels until the next start. */
const MAX_NAMES = 64;

/** How full the account is: the resource STORAGE of each quota root (RFC 9208). */
export function quotaMetrics(table: Table): SubjectMetrics {
  const used = table.freeGauge(
    {
      name: "imapscope_quota_used_bytes",
      help: "How much storage the quota root used in the last check; absent when it could not be read.",
    },
    ["root"],
  );
  const limit = table.freeGauge(
    {
      name: "imapscope_quota_limit_bytes",
      help: "How much storage the quota root may use; 0 or absent when there is no limit, absent when it could not be read.",
    },
    ["root"],
  );

  const names = new Map<string, Set<string>>();
  const isShown = (server: string, root: string): boolean => {
    const known = names.get(server) ?? new Set();
    names.set(server, known);
    if (known.size < MAX_NAMES) known.add(root);
    return known.has(root);
  };

  const forget = (server: string) => {
    used.replace(server, []);
    limit.replace(server, []);
  };

  return {
    observe(check, { name: server }) {
      const shown = roots(check).filter(({ root }) => isShown(server, root));
      const storage = shown.flatMap(({ root, resources }) =>
        resources.filter(({ name }) => name === STORAGE).map((resource) => ({ labels: [root], resource })),
      );
      used.replace(
        server,
        storage.map(({ labels, resource }) => ({ labels, figure: Number(resource.used) })),
      );
      limit.replace(
        server,
        storage.map(({ labels, resource }) => ({ labels, figure: Number(resource.limit ?? Number.NaN) })),
      );
    },
    pause: forget,
    remove: (server) => void names.delete(server),
  };
}

function roots({ phases }: Check): readonly QuotaRoot[] {
  const all = phases.quota.status === "ok" ? phases.quota.value.roots : [];
  return all.slice(0, MAX_ROOTS).map(({ root, resources }) => ({ root: root.slice(0, MAX_NAME), resources }));
}
