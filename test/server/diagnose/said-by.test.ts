import { expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { PHASE_NAMES } from "../../../server/contract/phases.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { saidBy } from "../../../server/diagnose/said-by.ts";
import { describe } from "../../../server/present/report.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT, failed } from "./evidence-of.ts";

const OURS = [
  ..."ETIMEDOUT ETIMEOUT ECONNRESET EPIPE EHOSTUNREACH ENOTFOUND ENODATA EAI_AGAIN EConnectionClosed".split(" "),
  ..."NoConnection StateLogout LineTooLarge ResponseTooLarge InvalidResponse NotFound TypeError UNKNOWN ABORTED".split(
    " ",
  ),
  ..."UNANSWERED LOGINDISABLED GREETING_TIMEOUT STARTTLS_INJECTION ERR_SSL_WRONG_VERSION_NUMBER CERT_HAS_EXPIRED".split(
    " ",
  ),
];

it.each(OURS)("%s is no word of the server", (code) => {
  expect(saidBy({ code, text: "" })).toBe("us");
});

it.each("NO BAD BYE AUTHENTICATIONFAILED UNAVAILABLE EXPIRED LIMIT UNKNOWN-CTE NOT_IMAP OVERQUOTA".split(" "))(
  "%s is",
  (code) => {
    expect(saidBy({ code, text: "" })).toBe("server");
  },
);

it("what the failure itself says of it counts more than the form of its code", () => {
  expect(saidBy({ code: "EConnectionClosed", text: "", speaker: "server" })).toBe("server");
});

it.each(LANGUAGES)("no finding says in %s that the server said what we did", (language) => {
  const text = "no answer within 8 s";
  const attributed =
    /(?:server|service)[^.“]*\b(?:says?|said|answers?|answered|replies)[^.“]*“no answer|(?:服务器|服务)[^。“]*(?:返回|回应|回了)[^。“]*“no answer/;
  for (const phase of PHASE_NAMES) {
    for (const code of OURS) {
      const facts = healthyFacts({ [phase]: failed(code, text) });
      for (const finding of diagnose(facts, CONTEXT)) {
        const { title, cause, fix } = describe(finding, language);
        for (const sentence of [title, cause, ...fix.user, ...fix.admin]) {
          expect(sentence, `${phase} ${code} ${finding.id}`).not.toMatch(attributed);
        }
      }
    }
  }
});
