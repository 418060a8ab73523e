import { ALERTS, type Alert } from "./alerts.ts";
import type { Diagnosis, Language, Text } from "./diagnosis.ts";
import { inGeneral } from "./explain.ts";
import { onTheWire } from "./on-the-wire.ts";
import { type CatalogueEntry, catalogueEntry } from "./report.ts";
import { verification } from "./verification.ts";

/** A diagnosis with everything that its page tells, in the reader's language. */
export type ProblemEntry = CatalogueEntry & {
  /** The texts without placeholders: they speak of “the server”. */
  plain: Text;
  /** How to see that it is gone. */
  verify: readonly string[];
  /** The lines by which it is known; `C:` and `S:` mark the dialogue of IMAP. */
  wire: readonly string[];
  /** What is true in Prometheus while a server has it, and the alerts of ours that fire for it. */
  alert: { expression: string; rules: readonly Alert[] };
};

/** Writes it. */
export function problemEntry(diagnosis: Diagnosis, language: Language): ProblemEntry {
  const { id } = diagnosis;
  return {
    ...catalogueEntry(diagnosis, language),
    plain: inGeneral(diagnosis, language),
    verify: verification(id, language),
    wire: onTheWire(id),
    alert: { expression: `imapscope_finding_active{finding="${id}"} == 1`, rules: ALERTS[id] ?? [] },
  };
}
