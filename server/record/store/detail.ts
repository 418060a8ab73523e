import { deflateSync, inflateSync } from "node:zlib";
import type { PhaseReport } from "../../contract/facts.ts";
import type { Check } from "../../diagnose/check.ts";
import { DICTIONARY_1 } from "./dictionary.ts";

/** How new details are packed. A reader must know every number that was ever written. */
export const ENCODING = 1;

/** A detail that was packed may not unpack to more than this; a transcript and long lists stay far below. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/** The bulky part of a check, its phases as a list. */
export type Detail = Pick<
  Check,
  "version" | "questions" | "sync" | "backOff" | "alerts" | "transcript" | "trouble" | "heldUpSeconds"
> & { phases: readonly PhaseReport[] };

/**
 * Packs with deflate and a preset dictionary: of JSON, deflate, deflate with dictionary, zstd and zstd with the same
 * dictionary it was the smallest (6567, 2033, 794, 2111 and 911 bytes for a login check of a Dovecot with ten mailboxes),
 * and its checksum tells when the bytes were damaged.
 */
export function packDetail(detail: Detail): Uint8Array {
  const { version, phases, questions, sync, backOff, alerts, transcript, trouble, heldUpSeconds } = detail;
  // What is undefined is left out.
  const packed = {
    version,
    phases,
    questions,
    sync,
    backOff,
    alerts: alerts.length > 0 ? alerts : undefined,
    transcript,
    trouble: trouble ?? undefined,
    heldUpSeconds,
  };
  return deflateSync(JSON.stringify(packed), { dictionary: DICTIONARY_1 });
}

/** The JSON that was packed, not yet trusted. Throws when the bytes are damaged. */
export function unpackDetail(packed: Uint8Array): unknown {
  return JSON.parse(inflateSync(packed, { dictionary: DICTIONARY_1, maxOutputLength: MAX_UNPACKED }).toString());
}
