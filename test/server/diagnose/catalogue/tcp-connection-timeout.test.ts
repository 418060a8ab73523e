import { describe, expect, it } from "vitest";
import type { TcpFacts } from "../../../../server/contract/facts.ts";
import { tcpConnectionTimeout } from "../../../../server/diagnose/catalogue/tcp-connection-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-connection-timeout", () => {
  it("is found when nobody answers", () => {
    const facts = healthyFacts({ tcp: failed("ETIMEDOUT") });
    expect(evidenceOf(tcpConnectionTimeout, facts)).toEqual({
      ...TARGET,
      code: "ETIMEDOUT",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("names every address that was dialled", () => {
    const failure = { code: "ETIMEDOUT", text: "no answer" };
    const facts = healthyFacts({
      tcp: failed<TcpFacts>("ETIMEDOUT", "no answer", {
        attempts: [
          { address: "2001:db8::1", family: 6, at: 0, seconds: 5, failure },
          { address: "192.0.2.1", family: 4, at: 0.25, seconds: 4.75, failure },
        ],
      }),
    });
    expect(evidenceOf(tcpConnectionTimeout, facts)).toEqual({
      ...TARGET,
      code: "ETIMEDOUT",
      text: "no answer",
      addresses: "2001:db8::1, 192.0.2.1",
    });
  });

  it("says where every address is one of Cloudflare's, whose proxy passes on no mail", () => {
    const failure = { code: "ETIMEDOUT", text: "no answer" };
    const to = (...addresses: readonly string[]) =>
      healthyFacts({
        tcp: failed<TcpFacts>("ETIMEDOUT", "no answer", {
          attempts: addresses.map((address) => ({
            address,
            family: address.includes(":") ? 6 : 4,
            at: 0,
            seconds: 5,
            failure,
          })),
        }),
      });
    expect(evidenceOf(tcpConnectionTimeout, to("104.21.5.7", "2606:4700:3035::1"))).toMatchObject({
      proxy: "cloudflare",
    });
    expect(evidenceOf(tcpConnectionTimeout, to("172.64.0.1"))).toHaveProperty("proxy");
    expect(evidenceOf(tcpConnectionTimeout, to("104.21.5.7", "192.0.2.1"))).not.toHaveProperty("proxy");
    expect(evidenceOf(tcpConnectionTimeout, to("172.72.0.1"))).not.toHaveProperty("proxy");
  });

  it("is not found when the connection is refused", () => {
    expect(tcpConnectionTimeout.find(healthyFacts({ tcp: failed("ECONNREFUSED") }), CONTEXT)).toBeNull();
  });
});
