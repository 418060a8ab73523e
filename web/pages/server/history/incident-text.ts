import type { IncidentReport } from "../../../../server/contract/answers/series.ts";
import { span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { historyWords } from "./words.ts";

/** An incident in a few words: `down 14 s of 25 min`, `degraded 25 min`. */
export function incidentText(incident: IncidentReport): string {
  const history = historyWords.value;
  const { names: state } = stateWords.value;
  const whole = span(incident.seconds, language.value);
  return say(history.part, { state: state[incident.state], span: downWithin(incident) ?? whole });
}

/** How much of an incident the server was down: `14 s of 25 min`; null where that is all of it, or not known. */
export function downWithin({ seconds, state, downSeconds }: IncidentReport): string | null {
  if (state !== "down" || downSeconds === null) return null;
  const [part, whole] = [downSeconds, seconds].map((one) => span(one, language.value));
  return part === whole ? null : say(historyWords.value.partOf, { part: part ?? "", whole: whole ?? "" });
}
