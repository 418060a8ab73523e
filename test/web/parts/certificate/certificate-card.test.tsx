import { describe, expect, it } from "vitest";
import type { TlsFacts } from "../../../../server/contract/facts.ts";
import { CertificateCard } from "../../../../web/parts/certificate/certificate-card.tsx";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered, textOf } from "../../rendered.tsx";

const { tls } = healthyFacts().phases;

function withTls(changes: Partial<TlsFacts>) {
  if (tls.status !== "ok") throw new Error("the healthy server has TLS");
  return healthyReport({}, { tls: { ...tls, value: { ...tls.value, ...changes } } });
}

describe("the certificate that a server showed", () => {
  it("is its own, trusted, with the connection", async () => {
    const page = await rendered(<CertificateCard check={healthyReport()} />);
    expect(page.getByRole("region", { name: "Certificate" })).toBeTruthy();
    const trust = page.part(".section-head > span");
    expect([trust.textContent, trust.className]).toEqual(["trusted", "state-up"]);
    expect(page.text()).toContain("TLSv1.3 TLS_AES_256_GCM_SHA384");
    expect([page.count("dl"), page.count("details")]).toEqual([1, 0]);
  });

  it("is not trusted where it is not", async () => {
    const page = await rendered(<CertificateCard check={withTls({ trusted: false })} />);
    const trust = page.part(".section-head > span");
    expect([trust.textContent, trust.className]).toEqual(["not trusted", "state-down"]);
  });

  it("has its chain folded away, each with its place", async () => {
    const issuer = { ...HEALTHY_LEAF, subject: "CN=R3" };
    const root = { ...HEALTHY_LEAF, subject: "CN=Root" };
    const page = await rendered(<CertificateCard check={withTls({ chain: [HEALTHY_LEAF, issuer, root] })} />);
    expect(textOf(page.part("summary"))).toBe("2 more certificates in the chain");
    expect(page.part("details").className).toBe("chain");
    expect(page.getAllByRole("heading", { level: 3 }).map(textOf)).toEqual(["Intermediate", "Last of the chain"]);
    expect([...page.root.querySelectorAll(".member dd:first-of-type")].map(textOf)).toEqual(["CN=R3", "CN=Root"]);
    expect(page.part(".member").textContent).not.toContain("TLSv1.3");
  });

  it("is none where the connection is not encrypted", async () => {
    const check = healthyReport({ server: { ...healthyReport().server, security: "none" } });
    const page = await rendered(<CertificateCard check={check} />);
    expect(page.text()).toBe("CertificateThe connection is not encrypted, so there is no certificate.");
  });

  it("is not spoken of where it did not come to that", async () => {
    const failed = { status: "failed", at: 0, seconds: 1, failure: { code: "ETIMEDOUT", text: "" } } as const;
    expect((await rendered(<CertificateCard check={healthyReport({}, { tls: failed })} />)).root.innerHTML).toBe("");
    expect((await rendered(<CertificateCard check={withTls({ chain: [] })} />)).root.innerHTML).toBe("");
  });
});
