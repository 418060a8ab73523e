import type { TranscriptLine } from "../../../server/contract/facts.ts";

/** Who speaks, as protocols are written down: `C` client, `S` server. */
const SPEAKERS: Readonly<Record<TranscriptLine["from"], string>> = { client: "C", server: "S", note: "#" };

/** Who speaks, and in which session where there are two: `S2`. */
export function speakerOf({ from, session }: TranscriptLine): string {
  return `${SPEAKERS[from]}${session ?? ""}`;
}

/** The dialogue as text to paste into a ticket. */
export function transcriptText(lines: readonly TranscriptLine[]): string {
  return lines.map((line) => `${line.at.toFixed(3).padStart(8)} ${speakerOf(line)}: ${line.line}`).join("\n");
}
