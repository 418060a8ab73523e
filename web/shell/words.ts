import { message } from "../../server/contract/message.ts";
import { spoken } from "../languages/language.ts";

/** What stands around every page, in English. */
export const shell = {
  skip: "Skip to the content",
  /** Stands in the document itself, in every language. */
  noScript: "This page needs JavaScript. Without it: `imapscope check` on the command line.",
  connection: { connecting: "connecting", live: "live", lost: "offline" },
  lost: {
    text: message<{ age: string }>(
      "No connection to imapscope. This page shows the state of {age}; it reconnects automatically.",
    ),
    retry: "Try now",
  },
  outdated: { text: "imapscope was updated while this page was open.", reload: "Load the new page" },
  theme: {
    system: "Theme: same as the system",
    light: "Theme: light",
    dark: "Theme: dark",
  },
  switchLanguage: message<{ name: string }>("Switch to {name}"),
  demo: {
    title: "This is a demo.",
    text: "These servers belong to imapscope itself, and most are broken on purpose.",
    own: "To check your own: run `npx imapscope config example > imapscope.yaml`, add your server to that file, then run `npx imapscope serve`.",
  },
  footer: { version: message<{ version: string }>("imapscope {version}"), metrics: "Metrics", api: "API" },
};

/** The same in any language. */
export type ShellWords = typeof shell;

/** The same in the reader's language. */
export const shellWords = spoken(shell, (translation) => translation.shell);
