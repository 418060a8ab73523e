import type { CertificateFacts, ProbeFacts } from "../contract/facts.ts";

/** Whether another port of the same host serves the renewed certificate already; the port is 0 where none does. */
export type RenewedEvidence = { renewed: "elsewhere" | "no"; renewedPort: number };

/** Where the successor of this certificate of the server is served: for one of the same names, and valid for longer. */
export function renewedElsewhere({ questions, server }: ProbeFacts, stale: CertificateFacts): RenewedEvidence {
  const port = questions?.ports.find(
    (answer) =>
      answer.port !== server.port &&
      "certificate" in answer &&
      Date.parse(answer.certificate.notAfter) > Date.parse(stale.notAfter) &&
      answer.certificate.names.some((name) => stale.names.includes(name)),
  )?.port;
  return port === undefined ? { renewed: "no", renewedPort: 0 } : { renewed: "elsewhere", renewedPort: port };
}
