import { say } from "../../../languages/say.ts";
import { problemWords } from "../../../parts/findings/words.ts";
import type { CurrentProblem, Variant } from "./problems.ts";

type Props = { problem: CurrentProblem; variant: Variant; onChoose: (server: string) => void };

/** Texts and commands name hosts and dates, which differ: for which server they are shown. */
export function VariantChoice({ problem, variant, onChoose }: Props) {
  const { shownFor, shownForMany } = problemWords.value;
  return (
    <label class="variant">
      {shownFor}{" "}
      <select value={nameOf(variant)} onChange={(event) => onChoose(event.currentTarget.value)}>
        {problem.variants.map((one) => (
          <option key={nameOf(one)} value={nameOf(one)}>
            {say(shownForMany, { name: nameOf(one), more: one.servers.length - 1, all: one.servers.length })}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf({ servers }: Variant): string {
  return servers[0]?.name ?? "";
}
