import type { Confidence } from "../../contract/confidences.ts";
import type { Match, Rule, RuleSet } from "../rule.ts";
import { knownMessagesIn } from "./known-messages.ts";
import { FAILURE_NAMES, type FailureName, MEANINGS } from "./meanings.ts";
import type { FoundMessage } from "./message-search.ts";

/** Of a message of which so much is there, nothing that matters is missing. */
const WHOLE = 0.85;
/** A text of which a message is so much says nothing else that matters. */
const MOST_OF_TEXT = 0.7;
/** What is not further from the best than this share of it could be meant as well. */
const AS_GOOD = 0.97;

/** How sure a message is, by how sure it would be if it were all that is said. */
const LESS_SURE = {
  not: { certain: "certain", likely: "likely", possible: "possible" },
  byOne: { certain: "likely", likely: "possible", possible: "possible" },
} as const;

/**
 * Messages of mail programs and system libraries in their translations, known by their fingerprints
 * (`docs/decisions/0037-messages-by-fingerprints.md`): what is there whole, with little besides, is as sure as what it says.
 */
export const FINGERPRINTS: RuleSet = {
  clue: "fingerprint",
  rules: rulesWith((found) => isWhole(found) && found.shareOfText >= MOST_OF_TEXT, LESS_SURE.not),
};

/** Messages among other words, which may say more, or in part, or in other words than in the version that is known. */
export const NEARLY: RuleSet = {
  clue: "fingerprint",
  rules: rulesWith((found) => !isWhole(found) || found.shareOfText < MOST_OF_TEXT, LESS_SURE.byOne),
};

function isWhole({ share }: FoundMessage): boolean {
  return share >= WHOLE;
}

function rulesWith(
  isMeant: (found: FoundMessage) => boolean,
  sure: Readonly<Record<Confidence, Confidence>>,
): readonly Rule[] {
  return FAILURE_NAMES.map((name) => {
    const { ids, confidence } = MEANINGS[name];
    return { ids, confidence: sure[confidence], when: { exec: (text: string) => matchOf(text, name, isMeant) } };
  });
}

function matchOf(text: string, name: FailureName, isMeant: (found: FoundMessage) => boolean): Match | null {
  const found = meantBy(knownMessagesIn(text)).find(({ fingerprint }) => fingerprint.meaning === name);
  if (!found || !isMeant(found)) return null;
  const { program, language } = found.fingerprint;
  return { 0: found.words, message: { program, language, meaning: name } };
}

/** The best message, and those that are as good but mean something else; none where the best is no failure. */
function meantBy(found: readonly FoundMessage[]): readonly FoundMessage[] {
  const [best] = found;
  if (!best || best.fingerprint.meaning === "none") return [];
  return found.filter(({ score }) => score >= best.score * AS_GOOD);
}
