import { expect, it } from "vitest";
import type { PhaseOutcome, TlsFacts } from "../../../../server/probe/facts.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, series } from "./measured.ts";

const HEALTHY = [
  `tls_certificate_not_after_timestamp_seconds{server="corp"} ${Date.UTC(2027, 0, 23) / 1000}`,
  `tls_certificate_not_before_timestamp_seconds{server="corp"} ${Date.UTC(2026, 9, 25) / 1000}`,
  'tls_info{server="corp",version="TLSv1.3",cipher="TLS_AES_256_GCM_SHA384"} 1',
];

function checkWith(tls: PhaseOutcome<TlsFacts>) {
  return healthyCheck({}, healthyFacts({ tls }));
}

function learnt(changes: Partial<TlsFacts>): Partial<TlsFacts> {
  const { tls } = healthyFacts().phases;
  return tls.status === "ok" ? { ...tls.value, ...changes } : {};
}

const failure = { code: "CERT_HAS_EXPIRED", text: "certificate has expired" };

it("has the dates of the server's own certificate", async () => {
  expect(await series(measured(healthyCheck()), "tls_")).toEqual(HEALTHY);
});

it("has them also when the certificate was refused", async () => {
  const value = learnt({ trusted: false });
  const metrics = measured(checkWith({ status: "failed", at: 0, seconds: 1, failure, value }));
  expect(await series(metrics, "tls_")).toEqual(HEALTHY);
});

it("keeps nothing of an earlier session", async () => {
  const metrics = measured(healthyCheck());
  const value = learnt({ version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384", chain: [] });
  metrics.observe(checkWith({ status: "failed", at: 0, seconds: 1, failure, value }));
  expect(await series(metrics, "tls_")).toEqual([
    'tls_info{server="corp",version="TLSv1.2",cipher="ECDHE-RSA-AES256-GCM-SHA384"} 1',
  ]);
  metrics.observe(checkWith({ status: "failed", at: 0, seconds: 1, failure }));
  expect(await series(metrics, "tls_")).toEqual([]);
});

it("has no date that is none", async () => {
  const [own] = learnt({}).chain ?? [];
  const chain = own ? [{ ...own, notAfter: "soon" }] : [];
  const metrics = measured(checkWith({ status: "failed", at: 0, seconds: 1, failure, value: learnt({ chain }) }));
  expect(await series(metrics, "tls_certificate_not_after")).toEqual([]);
});
