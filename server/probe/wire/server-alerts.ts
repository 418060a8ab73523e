import type { ServerAlert } from "../../contract/facts.ts";
import type { PhaseName } from "../../contract/phases.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import { roundedSeconds } from "../transcript.ts";
import { alertIn } from "./announced.ts";
import { keptStatus, type StatusResponse } from "./response.ts";

const MOST = 20;

/** What the servers of a probe said besides their answers, each once, in whichever of its sessions. */
export class ServerAlerts {
  readonly list: ServerAlert[] = [];
  /** Their lines, as they were sent, without their tags. */
  readonly #heeded = new Set<string>();

  /** Takes what a status response announces, said in this phase at `at`; nothing where it only answers, or was said before. */
  heed(
    said: { status: StatusResponse; text: string; octets: Buffer },
    peer: PeerText,
    phase: PhaseName,
    at: number,
  ): void {
    if (!alertIn(said.status)) return;
    const untagged = said.text.slice(said.text.indexOf(" "));
    if (this.#heeded.has(untagged) || this.#heeded.size >= MOST) return;
    this.#heeded.add(untagged);
    const kept = keptStatus(said.text, said.octets, peer);
    const alert = kept && alertIn(kept);
    if (alert) this.list.push({ ...alert, phase, at: roundedSeconds(at) });
  }
}
