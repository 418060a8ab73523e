import type { Avoided } from "../../support/texts.ts";

/** Words that no English text uses, mostly taken from German, and what is plain instead. */
export const PLAIN_ENGLISH: readonly Avoided[] = [
  { not: /\bmostly\b/i, instead: "usually, most often" },
  { not: /\banew\b/i, instead: "again" },
  { not: /\bwho(?:m|so)?ever\b/i, instead: "anybody who, the one who; or name them" },
  { not: /\b(?:is|are|be|been) held to be\b|\bholds? (?:\w+ )?to be\b/i, instead: "is considered" },
  { not: /\bgot with\b/i, instead: "obtained with" },
  { not: /\bleaves? \S+ away\b|\bleaves? away\b|\bleft away\b/i, instead: "leave out" },
  { not: /\b(?:does|do) not go(?: \w+)? with\b|\bgoes with\b/i, instead: "does not match, needs, is deleted with" },
  { not: /\bputs? (?:\w+ ){0,2}right\b/i, instead: "fix" },
  {
    not: /\b(?:is|are|was|were|no longer) named (?:there|here|for|to)\b|\bno longer named\b/i,
    instead: "reported, listed",
  },
  { not: /\bbesides\b/i, instead: "also, too" },
  { not: /\botherwise than\b/i, instead: "other … than" },
  { not: /\b(?:no|not a) way out\b/i, instead: "do not … instead" },
  { not: /\bof one's own\b|\bone's own\b/i, instead: "its own, your own" },
  { not: /\bsigned by itself\b/i, instead: "self-signed" },
  {
    not: /\bmay no longer (?:ask|report|say)\b|\bmay only (?:grow|shrink)\b/i,
    instead: "must not … any more, must only",
  },
  { not: /\btr(?:y|ies) whether\b/i, instead: "see whether" },
  { not: /\bdecides? for one\b/i, instead: "decide on" },
  { not: /\btypical (?:is|are) /i, instead: "typical causes are" },
  { not: /\b(?:takes?|waits?) long\b/i, instead: "take a long time" },
];
