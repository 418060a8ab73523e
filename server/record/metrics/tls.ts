import { Gauge, type Registry } from "prom-client";
import type { Moment } from "../../contract/facts.ts";
import { learnt } from "../../contract/phase-list.ts";
import { warningDays } from "../../diagnose/validity.ts";
import { type GaugeSeries, perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

const DAY_SECONDS = 86_400;

/** The server's certificate and the TLS session, also when the certificate was refused. */
export function tlsMetrics(registry: Registry): SubjectMetrics {
  const notAfter = perServer(
    new Gauge({
      name: "imapscope_tls_certificate_not_after_timestamp_seconds",
      help: "When the certificate of the server expires, in seconds since 1970; also when it was not trusted, absent when the last check saw none.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );
  const notBefore = perServer(
    new Gauge({
      name: "imapscope_tls_certificate_not_before_timestamp_seconds",
      help: "From when on the certificate of the server is valid, in seconds since 1970; also when it was not trusted, absent when the last check saw none.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );
  const warning = perServer(
    new Gauge({
      name: "imapscope_tls_certificate_warning_seconds",
      help: "Below how many seconds of validity left the certificate of the server is warned of: the configured certificateDays, or a third of its lifetime, at most 21 days.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );
  const session = perServer(
    new Gauge({
      name: "imapscope_tls_info",
      help: "Version and cipher suite of the TLS session of the last check; the value is always 1.",
      labelNames: ["server", "version", "cipher"],
      registers: [registry],
    }),
  );

  const forget = (server: string) => {
    for (const gauge of [notAfter, notBefore, warning]) gauge.replace(server, []);
    session.replace(server, []);
  };

  return {
    add() {},
    observe(check, { name: server, thresholds }) {
      const { version, cipher, chain } = learnt(check.phases.tls);
      notAfter.replace(server, moment(server, chain?.[0]?.notAfter));
      notBefore.replace(server, moment(server, chain?.[0]?.notBefore));
      const [leaf] = chain ?? [];
      const seconds = leaf ? warningDays(leaf, thresholds.certificateDays) * DAY_SECONDS : Number.NaN;
      warning.replace(server, Number.isFinite(seconds) ? [{ labels: { server }, value: seconds }] : []);
      session.replace(server, version && cipher ? [{ labels: { server, version, cipher }, value: 1 }] : []);
    },
    pause: forget,
    remove: forget,
  };
}

function moment(server: string, at: Moment | undefined): readonly GaugeSeries<"server">[] {
  const seconds = Date.parse(at ?? "") / 1000;
  return Number.isFinite(seconds) ? [{ labels: { server }, value: seconds }] : [];
}
