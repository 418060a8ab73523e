import { say } from "../../../server/contract/message.ts";
import { mannerOf } from "../../languages/manner.ts";
import { type StepWords, stepWords } from "../../parts/course/words.ts";
import { accountDown, reasonText, type StateWording, spokenState } from "../../parts/state/heading-text.ts";
import { STATE_ORDER } from "../../parts/state/state-order.ts";
import type { Headline, Reason, StateCounts } from "./headline.ts";
import { type OverviewWords, overviewWords } from "./words.ts";

/** The overview in the words of a language. */
export type Wording = StateWording & { overview: OverviewWords; steps: StepWords };

/** The same in the reader's language. */
function spokenOverview(): Wording {
  return { ...spokenState(), overview: overviewWords.value, steps: stepWords.value };
}

type Trouble = Extract<Headline, { kind: "trouble" }>;

/** The order in which the sentence below the headline lists the servers. */
const REST = [...STATE_ORDER, "paused", "waiting"] as const;

/** The sentence on top of the overview. */
export function headlineText(line: Headline, isDemo: boolean, wording = spokenOverview()): string {
  const { overview, state, language } = wording;
  const texts = overview.headline;
  const demo = `${isDemo}` as const;
  switch (line.kind) {
    case "no-servers":
      return texts.noServers;
    case "nothing-checked":
      return texts.nothingChecked;
    case "all-paused":
      if (line.only !== null) return say(texts.onlyPaused, { name: line.only }, language);
      return say(texts.allPaused, { total: line.total, demo }, language);
    case "fine": {
      const { only, checked, total, waiting } = line;
      if (only !== null) return say(state.named, { name: only, is: state.is.up }, language);
      if (checked === total) return say(texts.allUp, { total, demo }, language);
      return say(waiting ? texts.upSoFar : texts.someUp, { checked, total, demo }, language);
    }
    case "trouble":
      return because(troubled(line, demo, wording), line.reason, wording);
  }
}

/** What the headline leaves out; empty where that is nothing. */
export function restText(counts: StateCounts, { overview, language } = spokenOverview()): string {
  const { rest, restOf } = overview;
  const parts = REST.filter((one) => counts[one] > 0).map((one) => say(rest[one], { count: counts[one] }, language));
  return parts.length === 0 ? "" : say(restOf, { list: mannerOf(language).list(parts) }, language);
}

function troubled(
  { only, count, total, state: how, ofAccount, user }: Trouble,
  demo: "true" | "false",
  wording: Wording,
) {
  const { overview, state, language } = wording;
  const { several, are } = overview.headline;
  const name = only ?? say(several, { count, total, demo }, language);
  const is = only === null ? say(are[how], { count }, language) : state.is[how];
  const what = ofAccount ? accountDown(name, user, wording) : say(state.named, { name, is }, language);
  return mannerOf(language).spaced(what);
}

function because(what: string, reason: Reason, wording: Wording): string {
  const { overview, state, steps, language } = wording;
  const { betweenSteps, reasons } = overview.headline;
  const { because: why } = state;
  switch (reason.kind) {
    case "finding":
      return say(why, { what, reason: reasonText(reason.finding, wording) }, language);
    case "phases":
      return say(why, { what, reason: reason.phases.map((phase) => steps.fails[phase]).join(betweenSteps) }, language);
    case "several":
      return say(reasons, { what, count: reason.count }, language);
    case "none":
      return what;
  }
}
