import type { TranscriptLine } from "../../server/probe/facts.ts";

/** Who speaks, as protocols are written down: `C` client, `S` server. */
export const SPEAKERS: Readonly<Record<TranscriptLine["from"], string>> = { client: "C", server: "S", note: "#" };

/** The dialogue as text to paste into a ticket. */
export function transcriptText(lines: readonly TranscriptLine[]): string {
  return lines.map(({ at, from, line }) => `${at.toFixed(3).padStart(8)} ${SPEAKERS[from]}: ${line}`).join("\n");
}
