import type { SSEStreamingApi } from "hono/streaming";
import type { ServerConfig } from "../config/types.ts";
import type { Language } from "../diagnose/diagnosis.ts";
import { report } from "../diagnose/report.ts";
import type { OutboundPolicy } from "../probe/outbound-policy.ts";
import { PHASE_ORDER, plannedPhases } from "../probe/phases/order.ts";
import type { Dependencies } from "./dependencies.ts";
import { problemDetails } from "./problem.ts";
import type { SelfCheckPhase, SelfCheckSetting, SelfCheckSettings } from "./shapes.ts";

/** A visitor's check that has been let begin. */
export type VisitorCheck = {
  server: ServerConfig;
  setting: SelfCheckSetting;
  policy: OutboundPolicy;
  language: Language;
};

/** Makes the check and tells of it as it happens. A visitor who goes away calls it off. Never rejects. */
export async function tellCheck(
  stream: SSEStreamingApi,
  { server, setting, policy, language }: VisitorCheck,
  checkOnce: Dependencies["checkOnce"],
): Promise<void> {
  const left = new AbortController();
  stream.onAbort(() => left.abort());
  const start = performance.now();
  let told = Promise.resolve();
  const tell = (event: string, value: object) => {
    told = told.then(() => stream.writeSSE({ event, data: JSON.stringify(value) })).catch(() => {});
  };
  const planned = plannedPhases(server);
  tell("settings", {
    setting,
    phases: PHASE_ORDER[server.security].filter((phase) => planned.has(phase)),
  } satisfies SelfCheckSettings);
  try {
    const onPhase = (phase: SelfCheckPhase["phase"]) => {
      const at = Math.round(performance.now() - start) / 1000;
      tell("phase", { phase, at } satisfies SelfCheckPhase);
    };
    const done = await checkOnce(server, { signal: left.signal, policy, onPhase });
    tell("check", report(done, language));
  } catch {
    tell("problem", problemDetails(500, "The check could not be made: this is a mistake of imapscope's own."));
  }
  await told;
}
