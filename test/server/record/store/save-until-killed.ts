import { openStore } from "../../../../server/record/store/open-store.ts";
import { dovecotCheck } from "./dovecot-check.ts";

/** A program of its own: saves checks without end and prints the number of each once it is saved. */
const store = openStore(process.argv[2] ?? null);
const finding = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;
for (let n = 0; ; n += 1) {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
  store.save({ ...dovecotCheck(`check-${n}`, startedAt), findings: [finding, finding] });
  process.stdout.write(`${n}\n`);
}
