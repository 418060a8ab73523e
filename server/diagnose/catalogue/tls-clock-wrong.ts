import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { earlyCertificate, hoursAhead, mayBeClock, NOT_YET_VALID } from "../early-certificate.ts";
import { target } from "../failed.ts";
import { OPENSSL, TRYING_MACHINE } from "../wording.ts";

/** A certificate begins so little ahead of our time that a clock is probably wrong: ours, or its issuer's. */
export const tlsClockWrong: Diagnosis = {
  id: "tls-clock-wrong",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  wire: [],
  text: {
    title:
      "The certificate of {host} is not valid for {hours, select, unknown {some hours yet} other {another {hours, plural, one {hour} other {# hours}}}}: a clock is probably wrong",
    cause:
      "By the clock of {checked, select, unknown {the device} other {the machine that checks}}, the certificate{subject, select, unknown {} other { `{subject}`}} is valid only in {hours, plural, one {# hour} other {# hours}}. Either that clock is slow, or that of the machine which issued the certificate is fast; less likely it was installed too early. Mail programs on devices with the right time warn only in the latter cases.",
    fix: {
      user: [
        "Check the date, time and time zone of your device, and let it set them by itself.",
        "Tell your administrator that the certificate of {host} is not valid yet if your clock is right.",
      ],
      admin: [
        `Check the clock of ${TRYING_MACHINE}{clock, select, unknown {} other {, which says \`{clock}\`}}: \`timedatectl\`; switch on synchronisation: \`timedatectl set-ntp true\`.`,
        "Check the clock of the machine that issued the certificate if it comes from your own authority{begins, select, unknown {} other {; the certificate begins at `{begins}`}}.",
        "Wait until then, or serve the previous certificate and run `doveadm reload`, if both clocks are right.",
      ],
    },
    verify: [
      "Compare the clock: `timedatectl` has to say `System clock synchronized: yes`.",
      `Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${OPENSSL} -verify_hostname {host} -verify_return_error -brief </dev/null\`.`,
    ],
  },
  find(facts, { now }) {
    const early = earlyCertificate(facts, now);
    if (!early || !mayBeClock(early.notBefore, now)) return null;
    const hours = Math.max(1, hoursAhead(early.notBefore, now));
    const moments = { clock: minuteOf(now.toISOString()), begins: minuteOf(early.notBefore) };
    return { ...target(facts), code: NOT_YET_VALID, subject: nameOf(early), hours, ...moments };
  },
};

/** Here the hour counts, which the reader's way of writing a moment leaves out. */
function minuteOf(moment: string): string {
  return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}
