import { expect, it } from "vitest";
import type { PhaseOutcome, TlsFacts } from "../../../../server/contract/facts.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, measuredServer, series } from "./measured.ts";

const HEALTHY = [
  `tls_certificate_not_after_timestamp_seconds{server="corp"} ${Date.UTC(2027, 0, 23) / 1000}`,
  `tls_certificate_not_before_timestamp_seconds{server="corp"} ${Date.UTC(2026, 9, 25) / 1000}`,
  `tls_certificate_warning_seconds{server="corp"} ${21 * 86_400}`,
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

it("warns of a certificate of six days for two, unless configured", async () => {
  const [own] = learnt({}).chain ?? [];
  const chain = own ? [{ ...own, notBefore: "2026-11-20T00:00:00.000Z", notAfter: "2026-11-26T00:00:00.000Z" }] : [];
  const check = checkWith({ status: "failed", at: 0, seconds: 1, failure, value: learnt({ chain }) });
  expect(await series(measured(check), "tls_certificate_warning")).toEqual([
    `tls_certificate_warning_seconds{server="corp"} ${2 * 86_400}`,
  ]);
  const metrics = measured();
  const thresholds = { certificateDays: 3, quotaPercent: 90, newestMessageAge: null, seconds: {} };
  metrics.servers([measuredServer({ thresholds })]);
  metrics.observe(check);
  expect(await series(metrics, "tls_certificate_warning")).toEqual([
    `tls_certificate_warning_seconds{server="corp"} ${3 * 86_400}`,
  ]);
});
