import type { PhaseReport } from "../../../server/contract/facts.ts";
import { duration } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { StateIcon } from "../state/state-mark.tsx";
import { barOf, type Tick } from "./bars.ts";
import { PhaseLearnt } from "./phase-learnt.tsx";
import { stepWords } from "./words.ts";

type Props = { phase: PhaseReport; lane: number; grid: readonly Tick[] };

/** One step: when it ran and for how long; or why it did not run. */
export function WaterfallRow({ phase, lane, grid }: Props) {
  const { name, skipped, heldBack, notApplicable, failed } = stepWords.value;
  const heading = (
    <th scope="row">
      {name[phase.phase]} <small>{phase.phase}</small>
    </th>
  );
  if (phase.status === "skipped") {
    const { because } = phase;
    const reached =
      because === phase.phase ? heldBack : because !== "not-applicable" && say(skipped, { step: name[because] });
    return (
      <tr class="skipped">
        {heading}
        <td class="lane" colSpan={3}>
          {reached || notApplicable}
        </td>
      </tr>
    );
  }
  const bar = barOf(phase, lane);
  return (
    <tr class={phase.status}>
      {heading}
      <td class="lane">
        <div class="track" aria-hidden="true">
          {grid.map((tick) => (
            <i key={tick.seconds} style={{ left: `${tick.left}%` }} />
          ))}
          {bar && <b style={{ left: `${bar.left}%`, width: `${bar.width}%` }} />}
        </div>
        <span class="visually-hidden">{say(stepWords.value.barAt, { at: duration(phase.at, language.value) })}</span>
      </td>
      <td class="number">{duration(phase.seconds, language.value)}</td>
      <td class="learnt">
        {phase.status === "failed" ? (
          <span class="state-down">
            <StateIcon state="down" /> {failed} <code>{phase.failure.code}</code>{" "}
            {phase.failure.text !== phase.failure.code && phase.failure.text}
          </span>
        ) : (
          <PhaseLearnt phase={phase} />
        )}
      </td>
    </tr>
  );
}
