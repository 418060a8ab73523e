import { openStore } from "../../../../server/record/store/open-store.ts";
import { dovecotCheck } from "./dovecot-check.ts";

/** As many checks are saved at a time as there are lines of work, so that a batch holds several. */
const LINES = 40;

/** A program of its own: saves checks without end and prints the number of each once it is kept. */
const store = await openStore(process.argv[2] ?? null);
const finding = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;
let next = 0;

async function saveWithoutEnd(): Promise<never> {
  for (;;) {
    const n = next;
    next += 1;
    const startedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
    await store.save({ ...dovecotCheck(`check-${n}`, startedAt), findings: [finding, finding] });
    process.stdout.write(`${n}\n`);
  }
}

await Promise.all(Array.from({ length: LINES }, saveWithoutEnd));
