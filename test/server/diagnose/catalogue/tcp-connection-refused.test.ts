import { describe, expect, it } from "vitest";
import type { TcpFacts } from "../../../../server/contract/facts.ts";
import { tcpConnectionRefused } from "../../../../server/diagnose/catalogue/tcp-connection-refused.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-connection-refused", () => {
  it("is found when the connection is refused", () => {
    const facts = healthyFacts({ tcp: failed("ECONNREFUSED") });
    expect(evidenceOf(tcpConnectionRefused, facts)).toEqual({
      ...TARGET,
      code: "ECONNREFUSED",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("says of each address what became of it where that differs", () => {
    const attempts = [
      { address: "2001:db8::1", family: 6, at: 0, seconds: 0, failure: { code: "ECONNREFUSED", text: "refused" } },
      { address: "192.0.2.1", family: 4, at: 0, seconds: 5, failure: { code: "ETIMEDOUT", text: "no answer" } },
    ] as const;
    const facts = healthyFacts({ tcp: failed<TcpFacts>("ECONNREFUSED", "refused", { attempts }) });
    expect(evidenceOf(tcpConnectionRefused, facts)).toMatchObject({
      addresses: "2001:db8::1 (ECONNREFUSED), 192.0.2.1 (ETIMEDOUT)",
    });
  });

  it("is not found when nobody answers", () => {
    expect(tcpConnectionRefused.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});
