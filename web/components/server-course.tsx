import type { CheckReport } from "../../server/diagnose/check.ts";
import type { CheckRun } from "../browser/use-check-now.ts";
import { LiveCourse } from "./live-course.tsx";
import { Waterfall } from "./waterfall.tsx";

type Props = { check: CheckReport | null; run: CheckRun };

/** How the latest check went; while another one that was asked for is under way, how far that has come. */
export function ServerCourse({ check, run }: Props) {
  const checking = run.state === "running" ? run.checking : null;
  if (checking) return <LiveCourse checking={checking} usual={check?.seconds ?? 0} />;
  return check && <Waterfall check={check} past={false} />;
}
