import type { Language } from "../contract/languages.ts";
import { message } from "../contract/message.ts";
import { translated } from "../languages/translation.ts";

/** What the page of the catalogue in `docs` says besides the catalogue, in English. */
export const PROBLEMS_PAGE = {
  title: "Problems and what to do",
  /** What the page is, and what the severities mean. */
  introduction: `Everything that imapscope finds, with its cause and its fix. The ids are permanent: alerts, scripts and links may rely on
them. Words in braces, such as \`{host}\`, stand for the values of a check.

Commands that begin with \`imapscope\` work as they are where it is installed. In a project they are called \`npx imapscope …\`, and
in its container \`docker exec CONTAINER node /app/bin/imapscope.cjs …\`, with \`--config /etc/imapscope/imapscope.yaml\` after the name
of a server.
If Dovecot or another mail server runs in a container, put \`docker exec -it CONTAINER\` before its commands, and use
\`docker restart CONTAINER\` and \`docker logs CONTAINER\` instead of \`systemctl\` and \`journalctl\`.

| severity | meaning |
|---|---|
| critical | nobody can read mail on this server with these settings; or, for problems of one account, this account cannot |
| error | mail fails for some users, programs or networks now |
| warning | mail works, but needs attention: something will fail later, or is already worse than it should be |
| notice | nothing fails; this is only good to know |`,
  severity: message<{ severity: string; reason: string }>(" ({severity}: {reason})"),
  whoCanFix: message<{ who: string }>("Who can fix it: {who}."),
  who: { user: "the mail user", admin: "the administrator" },
  /** The likelier one first. */
  either: message<{ one: string; other: string }>("{one}, or {other}"),
  /** These two follow a sentence. */
  transient: " It may pass by itself.",
  compares: " Shown for one or two hours after the change.",
  user: "Mail users:",
  admin: "Administrators:",
  verify: "How to see that it is gone:",
  reference: "Reference: ",
};

/** What the page says besides the catalogue, in one language. */
export type ProblemsPageWords = typeof PROBLEMS_PAGE;

/** The words in this language. */
export function problemsPageWordsIn(language: Language): ProblemsPageWords {
  return translated(language, PROBLEMS_PAGE, ({ problemsPage }) => problemsPage);
}
