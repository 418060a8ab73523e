import type { Moment } from "../../contract/facts.ts";
import { learnt } from "../../contract/phase-list.ts";
import { warningDays } from "../../diagnose/validity.ts";
import type { SubjectMetrics } from "./subject.ts";
import { NO_LABEL, type Table } from "./table.ts";

const DAY_SECONDS = 86_400;

/** The server's certificate and the TLS session, also when the certificate was refused. */
export function tlsMetrics(table: Table): SubjectMetrics {
  const notAfter = table.gauge(
    {
      name: "imapscope_tls_certificate_not_after_timestamp_seconds",
      help: "When the certificate of the server expires, in seconds since 1970, even if it is not trusted; absent when the last check saw none.",
    },
    NO_LABEL,
  );
  const notBefore = table.gauge(
    {
      name: "imapscope_tls_certificate_not_before_timestamp_seconds",
      help: "When the certificate of the server becomes valid, in seconds since 1970, even if it is not trusted; absent when the last check saw none.",
    },
    NO_LABEL,
  );
  const warning = table.gauge(
    {
      name: "imapscope_tls_certificate_warning_seconds",
      help: "The remaining validity, in seconds, below which the server's certificate gets a warning: the configured certificateDays, or a third of its lifetime, at most 21 days.",
    },
    NO_LABEL,
  );
  const session = table.freeGauge(
    {
      name: "imapscope_tls_info",
      help: "Version and cipher suite of the TLS session of the last check; the value is always 1.",
    },
    ["version", "cipher"],
  );

  const forget = (server: string) => {
    for (const gauge of [notAfter, notBefore, warning]) gauge.clear(server);
    session.replace(server, []);
  };

  return {
    observe(check, { name: server, thresholds }) {
      const { version, cipher, chain } = learnt(check.phases.tls);
      const [leaf] = chain ?? [];
      notAfter.set(server, "", moment(leaf?.notAfter));
      notBefore.set(server, "", moment(leaf?.notBefore));
      const seconds = leaf ? warningDays(leaf, thresholds.certificateDays) * DAY_SECONDS : Number.NaN;
      warning.set(server, "", Number.isFinite(seconds) ? seconds : null);
      session.replace(server, version && cipher ? [{ labels: [version, cipher], figure: 1 }] : []);
    },
    pause: forget,
  };
}

/** Seconds since 1970; null where it is not known. */
function moment(at: Moment | undefined): number | null {
  const seconds = Date.parse(at ?? "") / 1000;
  return Number.isFinite(seconds) ? seconds : null;
}
