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
  store: {
    /** What is not done, and since when. */
    notRecording: message<{ age: string }>("Checks are not recorded; this began {age}."),
    notReading: message<{ age: string }>("The history cannot be read; this began {age}. New checks are recorded."),
    why: {
      full: "The disk of the data folder is full.",
      "read-only": "The disk of the data folder is read-only.",
      permission: "The user that runs imapscope may not write to the data folder.",
      damaged: "The database file is damaged.",
      missing: "The database file or its folder was deleted.",
      locked: "Another program holds the database.",
      failing: "The disk of the data folder reports errors.",
      unusable: "The database cannot be used.",
    },
    /** What goes on meanwhile, and what is lost. */
    waiting: message<{ count: number }>(
      "Checking continues; {count, plural, =0 {the next checks are} one {# check is} other {# checks are}} kept in memory and recorded as soon as possible.",
    ),
    dropped: message<{ count: number }>(
      "{count, plural, one {# check is} other {# checks are}} lost: more came than memory holds.",
    ),
    fix: {
      full: "Free space on that disk, or lower `retention` in the configuration. You need not restart imapscope.",
      "read-only":
        "Make the disk writable again: see `dmesg` for why the system made it read-only. You need not restart imapscope.",
      permission: "Give that user write access to the folder and its files. You need not restart imapscope.",
      damaged:
        "Restart imapscope: it moves the damaged file aside, deletes nothing, and begins a new history. docs/backup.md says how to rescue what is in the file.",
      missing: "imapscope writes the file again as soon as the folder can be created. Find out what deleted it.",
      locked:
        "Find that program with `fuser imapscope.db` in the data folder, and stop it. You need not restart imapscope.",
      failing: "Check the disk: `dmesg` says what it reports. Make a backup now: `imapscope backup FILE`.",
      unusable: "The log of imapscope says what happened.",
    },
  },
  account: {
    menu: message<{ name: string }>("Account: {name}"),
    sessions: "Account and sessions",
    signOut: "Sign out",
  },
  notForRole: {
    title: "Your account may not see this",
    text: message<{ name: string }>(
      "You are signed in as {name}, who has no access to the servers. Ask the administrator for it, or sign in with another account.",
    ),
  },
  footer: { version: message<{ version: string }>("imapscope {version}"), metrics: "Metrics", api: "API" },
};

/** The same in any language. */
export type ShellWords = typeof shell;

/** The same in the reader's language. */
export const shellWords = spoken(shell, (translation) => translation.shell);
