import { expect, it, vi } from "vitest";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { recognise } from "../../../server/recognise/recognise.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT, failed } from "./evidence-of.ts";

vi.mock("../../../server/recognise/recognise.ts", { spy: true });

it("looks for what a refusal means once in a check, however many diagnoses ask", () => {
  const refused = { auth: failed("AUTHENTICATIONFAILED", "[AUTHENTICATIONFAILED] Authentication failed.") };
  for (const times of [1, 2]) {
    expect(diagnose(healthyFacts(refused), CONTEXT).map(({ id }) => id)).toContain("auth-credentials-rejected");
    expect(recognise).toHaveBeenCalledTimes(times);
  }
});
