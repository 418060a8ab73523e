import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { StateIcon } from "../state/state-mark.tsx";
import { FindingCard } from "./finding-card.tsx";
import { TroubleCard } from "./trouble-card.tsx";
import { problemWords } from "./words.ts";

type Props = {
  check: CheckReport;
  /** Instead of the usual one. */
  heading?: string | undefined;
  /** How many steps of a fix are shown before the reader asks for more. */
  most?: number;
};

/** What is wrong and what to do about it, or that nothing is. */
export function CheckFindings({ check, heading, most }: Props) {
  const { findings, trouble } = check;
  const { name } = check.server;
  const problem = problemWords.value;
  if (trouble) return <TroubleCard trouble={trouble} />;
  if (findings.length === 0) {
    return (
      <p class="card panel all-fine">
        <StateIcon state="up" /> {problem.allFine}
      </p>
    );
  }
  return (
    <section class="problems">
      <h2>{heading ?? problem.findings}</h2>
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} server={name} {...(most !== undefined && { most })} />
      ))}
    </section>
  );
}
