import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** Plain text came behind the consent to STARTTLS, where a client could take it for encrypted. */
export const starttlsInjectionPossible: Diagnosis = {
  id: "starttls-injection-possible",
  severity: "error",
  scope: "server",
  phase: "starttls",
  who: ["admin"],
  reference: "https://nostarttls.secvuln.info/",
  spokenWith: "starttls",
  wire: ["C: a2 STARTTLS", "S: a2 OK Begin TLS", "S: * OK [ALERT] sent before TLS began"],
  text: {
    title: "{host} sends unencrypted data after agreeing to STARTTLS",
    cause:
      "The server agreed to STARTTLS and sent more before encryption had begun. A mail program could take that for protected data; either the server has a known flaw, or somebody on the way is tampering. The check stopped there.",
    fix: {
      user: [
        "Choose SSL/TLS with port 993 in your mail program instead of STARTTLS.",
        "Change your password if you have used this connection in a network you do not trust.",
      ],
      admin: [
        "Check from another network whether it happens there too: `printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`; nothing may come after the line that begins with `a OK`. Look for the device in between if nothing does there.",
        "Update the mail server and any proxy in front of it: in the well-known ones this flaw has been repaired.",
        "Prefer port 993 and tell your users so; it has no such step.",
      ],
    },
    verify: [
      "Ask for TLS by hand; nothing may come after the line that begins with `a OK`: `printf 'a STARTTLS\\r\\n' | nc -w 3 {host} {port}`.",
    ],
  },
  find: (facts) => failedWith(facts, "starttls", ["STARTTLS_INJECTION"]),
};
