import { nameOf } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { earlyCertificate, mayBeClock, NOT_YET_VALID } from "../early-certificate.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL, TRYING_MACHINE } from "../wording.ts";

/** A certificate of the chain begins in the future, as seen by the clock of whoever checks. */
export const tlsCertificateNotYetValid: Diagnosis = {
  id: "tls-certificate-not-yet-valid",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  wire: ["certificate is not yet valid"],
  text: {
    title: "The certificate of {host} is not valid yet",
    cause:
      "The certificate{subject, select, unknown {} other { `{subject}`}} is valid from {notBefore} on, and the clock of {checked, select, unknown {the device} other {the machine that checks}} {checkedAt, select, unknown {is behind it} other {says {checkedAt}}}. Mail programs warn or refuse to connect; either the certificate was installed too early, or a clock is wrong.",
    fix: {
      user: [
        "Check the date and time of your device, and let it set them by itself.",
        "Tell your administrator that the certificate of {host} begins only on {notBefore} if your clock is right.",
      ],
      admin: [
        `Check the clock of ${TRYING_MACHINE}: \`timedatectl\`.`,
        "Install a certificate that is valid today, for example the previous one, and run `doveadm reload`.",
        `See from when the presented certificate is valid: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -startdate\`.`,
        "Check the clock of the machine that issued the certificate if it comes from your own authority.",
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts, { now }) {
    const early = earlyCertificate(facts, now);
    // By so little it is more likely a clock: see tls-clock-wrong.
    if (!early || mayBeClock(early.notBefore, now) || certificateForNoName(facts)) return null;
    const checkedAt = now.toISOString();
    return { ...target(facts), code: NOT_YET_VALID, subject: nameOf(early), notBefore: early.notBefore, checkedAt };
  },
};
