import type { PeerText } from "./peer-text.ts";
import { PROTOCOL_WORDS } from "./protocol-words.ts";

const KNOWN: ReadonlySet<string> = new Set(PROTOCOL_WORDS.toUpperCase().split(/\s+/));

/** The atoms of one list, such as that of the capabilities, in upper case; those of the protocol always stay. */
export function keptAtoms(said: readonly string[], peer: PeerText): readonly string[] {
  const shown = peer.texts(said);
  const kept = said.map((atom, index) => {
    const upper = atom.toUpperCase();
    const text = shown[index] ?? "";
    // A placeholder is no atom.
    return KNOWN.has(upper) || text === atom ? upper : text;
  });
  return [...new Set(kept)];
}

/** Attributes of mailboxes and flags as they were written; those of the protocol always stay. */
export function keptAttributes(said: readonly string[], peer: PeerText): readonly string[] {
  const isKnown = (attribute: string) => KNOWN.has(attribute.toUpperCase());
  if (said.every(isKnown)) return said;
  // Together: one that no server has may be a piece of what is split over several.
  const shown = peer.texts(said);
  return said.map((attribute, index) => (isKnown(attribute) ? attribute : (shown[index] ?? "")));
}

/** An atom of a closed set, such as a response code, in upper case; one that repeats a secret becomes a placeholder. */
export function keptAtom(said: string, peer: PeerText): string {
  return keptAtoms([said], peer)[0] ?? "";
}
