/** What a word in a complaint means, whatever the language: a thing, a place, what happens, and how it goes wrong. */
export const CONCEPTS = [
  // things
  "mail",
  "inbox",
  "sent",
  "folder",
  "mark",
  "old",
  "password",
  "box",
  "server",
  "others",
  "foreign",
  "ordered",
  // places where mail is read
  "phone",
  "tablet",
  "computer",
  "web",
  "program",
  "device",
  // what happens
  "arrive",
  "send",
  "ask",
  "accept",
  "login",
  "connect",
  "work",
  "sync",
  "see",
  // how it goes
  "not",
  "unable",
  "fail",
  "again",
  "still",
  "full",
  "differ",
  "late",
  "stuck",
  "bounce",
  "gone",
  "only",
  "wrong",
  "empty",
  "byHand",
  "nothingNew",
  "fresh",
  "down",
  "wish",
  "all",
] as const;

/** A meaning that words can have. */
export type Concept = (typeof CONCEPTS)[number];

/** The words of a language: for each concept, the source of a regular expression over plain text (`plain-text.ts`), beginnings of words. */
export type Lexicon = {
  /** BCP 47. */
  language: string;
  /** Small words that give the language away among those of the same script. */
  known: string;
  words: Readonly<Partial<Record<Concept, string>>>;
  /** Words between two statements, of which a denial in one says nothing of the other. */
  parts: string;
  /** Of a language that writes no spaces. */
  unspaced?: true;
  /** How near behind a verb a denial denies it, and nothing that follows: where it is an ending, or stands behind the verb. */
  behind?: number;
};
