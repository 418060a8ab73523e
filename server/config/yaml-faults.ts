import { type Document, isScalar, visit, type YAMLError } from "yaml";
import { plainSecret } from "./issue-remark.ts";
import { type SecretKind, secretKind } from "./schema/secret.ts";
import { variableOnLine } from "./variable.ts";
import { type FaultText, faultText, NO_ANCHOR, NO_MAP, OWN_ANCHOR } from "./yaml-fault-text.ts";
import { isMergeable, isMergeKey, targetOf } from "./yaml-node.ts";

/** Something wrong with the YAML itself, at an offset of the text. */
export type YamlFault = {
  offset: number;
  message: string;
  write: string;
  /** Whether what was read can still be relied on, so that the rest can be checked too. */
  readable: boolean;
};

/** Who has read so many has enough to do; each is looked for in the whole document. */
const MOST_TOLD = 50;

/** All that is wrong with a document as YAML: one fault a line, as one slip makes many. */
export function yamlFaults(document: Document, text: string): YamlFault[] {
  const told = [...document.errors, ...document.warnings].slice(0, MOST_TOLD);
  const faults = told.map((error) => faultOf(error, document, text));
  visit(document, {
    Alias: (_, alias, parents) => {
      const target = targetOf(document, alias);
      if (target === undefined) faults.push(unreadable(alias.range?.[0], NO_ANCHOR));
      else if (parents.includes(target)) faults.push(unreadable(alias.range?.[0], OWN_ANCHOR));
    },
    Pair: (_, { key, value }) => {
      if (isMergeKey(key) && isScalar(key) && !isMergeable(document, value))
        faults.push(unreadable(key.range?.[0], NO_MAP));
    },
  });
  const lines = Map.groupBy(faults, ({ offset }) => text.slice(0, offset).split("\n").length);
  return [...lines.values()]
    .flatMap((line) => line.find(({ readable }) => !readable) ?? line[0] ?? [])
    .map((fault) => {
      const variable = variableOnLine(lineAt(text, fault.offset));
      if (variable !== null) return { ...fault, ...variable };
      const secret = secretOnLine(text, fault.offset);
      return secret === null ? fault : { ...fault, ...plainSecret(secret) };
    })
    .sort((left, right) => left.offset - right.offset);
}

function unreadable(offset: number | undefined, text: FaultText): YamlFault {
  return { offset: offset ?? 0, ...text, readable: false };
}

function faultOf(error: YAMLError, document: Document, text: string): YamlFault {
  const readable = error.code === "DUPLICATE_KEY" || error.code === "TAG_RESOLVE_FAILED";
  return { offset: openingQuote(error, document) ?? pastIndent(text, error.pos[0]), ...faultText(error), readable };
}

/** A quote that is never closed is reported at the end of the file; the line where it opens is more use. */
function openingQuote(error: YAMLError, document: Document): number | null {
  if (error.code !== "MISSING_CHAR") return null;
  let offset: number | null = null;
  visit(document, {
    Scalar: (_, scalar) => {
      const quoted = isScalar(scalar) && (scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE");
      if (quoted && scalar.range?.[1] === error.pos[0]) offset = scalar.range[0];
    },
  });
  return offset;
}

function pastIndent(text: string, offset: number): number {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (text.slice(lineStart, offset).trim() !== "" || text[offset] === "\t") return offset;
  return offset + (/^ */.exec(text.slice(offset))?.[0].length ?? 0);
}

function secretOnLine(text: string, offset: number): SecretKind | null {
  return secretKind(/^[\s-]*["']?([A-Za-z]+)["']?\s*:\s*[^\s{]/.exec(lineAt(text, offset))?.[1]);
}

function lineAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(lineStart).split("\n", 1)[0] ?? "";
}
