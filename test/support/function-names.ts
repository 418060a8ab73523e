import { globSync, readFileSync } from "node:fs";

/** An exported function, by where it stands and what it is called. */
export type Named = { file: string; name: string };

/** First words that say what a function does. */
const ACTS = new Set(
  `add advance align alter announce answer append apply ask begin build catch check choose clamp clean compare complete configure converse convert copy count create
  decode delete describe diagnose dial disclose discover encode encrypt end expand expose expunge fetch fill find flag follow generate give go
  greet guard hang hash identify insist install join judge keep leave listen load log make mark merge migrate move narrate observe open order outline pack part
  parse pay place probe prune push read recall recognise redeem record remember rename render replace report request retry run save say select send serve set
  show sign speak split start take tell toggle unpack use verify wait walk watch write`.split(/\s+/),
);
/** First words that ask: the function answers with yes or no. */
const ASKS = new Set(
  "contains demands excludes explains has is knows may needs offers refuses shows uses wants".split(" "),
);
/** First words that change what follows: into another form, with more or less of it, the one that is meant. */
const CHANGES = new Set("as to with without".split(" "));
/** What a function gives, with the word that says of what: `addressesOf(facts)`, `stageIn(text)`, `notesFor(server)`. */
const GIVES = /[a-z](?:Of|In|At|For|By|From|To|Behind|Within|Where)$/;
const EXPORTED = /^export (?:default )?(?:async )?function\*? (\w+)/gm;

/** Every exported function of these files. */
export function exportedFunctions(pattern: string): readonly Named[] {
  return globSync(pattern).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(EXPORTED)].map(([, name = ""]) => ({ file, name })),
  );
}

/** Whether a name says what its function does, asks or gives of what; a component (PascalCase) is called by what it shows. */
export function saysWhatItDoes(name: string): boolean {
  const first = /^[a-z0-9]+/.exec(name)?.[0];
  if (first === undefined) return true;
  return ACTS.has(first) || ASKS.has(first) || CHANGES.has(first) || GIVES.test(name);
}
