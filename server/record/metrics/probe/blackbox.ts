import { isIP } from "node:net";
import { learnt } from "../../../contract/phase-list.ts";
import type { Check } from "../../../diagnose/check.ts";
import { addressHash } from "./address-hash.ts";
import { type ProbeMetric, single } from "./metric.ts";

/**
 * The names, labels and units of blackbox_exporter (0.23), so that its dashboards and alerts go on. Other than there,
 * the certificate is described also when it was not trusted.
 */
export const BLACKBOX_METRICS: readonly ProbeMetric[] = [
  single("probe_success", "Whether mail on the target can be read: 0 when its state is down or unknown.", (check) =>
    succeeded(check) ? 1 : 0,
  ),
  single("probe_duration_seconds", "How long the whole probe took.", ({ seconds }) => seconds),
  single(
    "probe_dns_lookup_time_seconds",
    "How long the name lookup took; 0 for an IP address.",
    ({ phases: { dns } }) => (dns.status === "skipped" ? 0 : dns.seconds),
  ),
  single(
    "probe_ip_protocol",
    "The IP version of the address that was used, or tried first: 4 or 6; 0 when there was none.",
    (check) => dialled(check)?.family ?? 0,
  ),
  single(
    "probe_ip_addr_hash",
    "A hash of the IP address that was used, or tried first, which changes with the address; 0 when there was none.",
    (check) => addressHash(dialled(check)?.address ?? ""),
  ),
  single(
    "probe_ssl_earliest_cert_expiry",
    "When the first of the presented certificates expires, in seconds since 1970, even if they are not trusted.",
    (check) => seconds(learnt(check.phases.tls).earliestNotAfter),
  ),
  single(
    "probe_ssl_last_chain_expiry_timestamp_seconds",
    "When the first certificate of the chain up to the trusted root expires, in seconds since 1970; absent when the chain was not trusted.",
    (check) => seconds(learnt(check.phases.tls).verifiedNotAfter),
  ),
  {
    name: "probe_ssl_last_chain_info",
    help: "The certificate of the target, even if it is not trusted; the value is always 1.",
    labelNames: ["fingerprint_sha256", "subject", "issuer", "subjectalternative"],
    samples(check) {
      const [leaf] = learnt(check.phases.tls).chain ?? [];
      if (leaf === undefined) return [];
      const labels = {
        fingerprint_sha256: leaf.fingerprint.replaceAll(":", "").toLowerCase(),
        subject: rfc2253(leaf.subject),
        issuer: rfc2253(leaf.issuer),
        subjectalternative: leaf.names.filter((name) => isIP(name) === 0).join(","),
      };
      return [{ labels, value: 1 }];
    },
  },
  {
    name: "probe_tls_version_info",
    help: "The negotiated TLS version; the value is always 1.",
    labelNames: ["version"],
    samples(check) {
      const { version } = learnt(check.phases.tls);
      return version === undefined ? [] : [{ labels: { version: asGoCallsIt(version) }, value: 1 }];
    },
  },
];

/** Whether a probe counts as successful: as `imapscope_server_up`, but there is no "absent" in blackbox_exporter's contract. */
export function succeeded({ state }: Check): boolean {
  return state !== "down" && state !== "unknown";
}

/** The address that answered, or else the first that was dialled. */
function dialled(check: Check): { address: string; family: 4 | 6 } | undefined {
  const { address, family, attempts = [] } = learnt(check.phases.tcp);
  return address !== undefined && family !== undefined ? { address, family } : attempts[0];
}

function seconds(moment: string | null | undefined): number | null {
  return moment == null ? null : Date.parse(moment) / 1000;
}

/** `CN=mail.example.com, O=Example` without the blanks, as RFC 2253 writes a name. */
function rfc2253(name: string): string {
  return name.replace(/(?<!\\), (?=[\w.]+=)/g, ",");
}

/** `TLSv1.3` is "TLS 1.3", and `TLSv1` "TLS 1.0". */
function asGoCallsIt(version: string): string {
  return version.replace(/^TLSv(\d)$/, "TLSv$1.0").replace(/^TLSv/, "TLS ");
}
