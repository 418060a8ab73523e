import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Document, LineCounter, parseDocument } from "yaml";
import { readAccessSources } from "./access-sources.ts";
import { completeConfig } from "./complete.ts";
import { ConfigError, type ConfigProblem } from "./config-error.ts";
import { type Disclosure, discloseDocument, discloseText } from "./disclosure.ts";
import { issueRemarks } from "./issue-remark.ts";
import { listenRemarks } from "./listen-remarks.ts";
import { isMissing, type ReadText, readable } from "./read-text.ts";
import type { Remark } from "./remark.ts";
import { configSchema } from "./schema.ts";
import type { Environment } from "./secret-source.ts";
import { shownLine } from "./shown-line.ts";
import { readSources } from "./sources.ts";
import type { Config } from "./types.ts";
import { variableRemarks } from "./variable.ts";
import { type YamlFault, yamlFaults } from "./yaml-faults.ts";
import { offsetAt } from "./yaml-node.ts";

/** A file may share one map among very many servers; the library's own limit of 100 is against other people's files. */
const MANY_ALIASES = 100_000;

const NEW_FILE = "imapscope config example > imapscope.yaml";

/** Reads a configuration file with the secrets and certificates it names; throws a `ConfigError` that lists all problems. */
export async function loadConfig(path: string, env: Environment): Promise<Config> {
  const read = await readable(path, "the file", (file) => readFile(file, "utf8"));
  if ("value" in read) return parseConfig(read.value, path, env);
  const write = isMissing(read.code) ? `write one: ${NEW_FILE}` : read.write;
  throw new ConfigError([unplaced(path, read.message, write)]);
}

/** The configuration in a text; `file` is what messages call it and where relative paths start. */
export async function parseConfig(
  text: string,
  file: string,
  env: Environment,
  readText: ReadText = (path) => readFile(resolve(dirname(file), path), "utf8"),
): Promise<Config> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: "error",
    merge: true,
    prettyErrors: false,
    stringKeys: true,
  });
  const faults = yamlFaults(document, text);
  const legible = faults.every((fault) => fault.readable);
  // Only a message needs it, and of a long file it is a good part of the work.
  let disclosure: Disclosure | null = null;
  const problem = ({ offset, message, write }: Omit<YamlFault, "readable">): ConfigProblem => {
    const { line, col } = lines.linePos(offset);
    disclosure ??= legible ? discloseDocument(document) : discloseText(text);
    return { file, line, column: col, message, write, source: shownLine(text, offset, disclosure) };
  };
  if (!legible) throw new ConfigError(faults.map(problem));
  const raw = plainValue(document, file);
  const parsed = configSchema.safeParse(raw);
  const files = { readText, locate: (path: string) => resolve(dirname(file), path) };
  const sources = await readSources(raw, env, files);
  const accessSources = await readAccessSources(raw, env, files);
  const variables = variableRemarks(raw);
  const isVariable = ({ path }: Remark) => variables.some((one) => one.path.join() === path.join());
  const others = [
    ...issueRemarks(parsed.error?.issues ?? [], raw),
    ...sources.remarks,
    ...accessSources.remarks,
    ...(await listenRemarks(raw)),
  ].filter((one) => !isVariable(one));
  const remarks = [...variables, ...others];
  const located = remarks.map((remark) => ({ ...remark, offset: offsetAt(document, remark.path, remark.at) }));
  const problems = distinct([...faults, ...located].sort((left, right) => left.offset - right.offset).map(problem));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return completeConfig(parsed.data, sources, accessSources, dirname(file));
}

function plainValue(document: Document, file: string): unknown {
  try {
    const raw: unknown = document.toJS({ maxAliasCount: MANY_ALIASES });
    if (raw !== null) return raw;
  } catch {
    throw new ConfigError([unplaced(file, "the aliases (`*name`) multiply without end", "use fewer of them")]);
  }
  throw new ConfigError([unplaced(file, "the file is empty", `write one: ${NEW_FILE}`)]);
}

function unplaced(file: string, message: string, write: string): ConfigProblem {
  return { file, line: 1, column: 1, message, write, source: null };
}

/** A value can break two rules that are told in the same words, and servers can share one value through an anchor. */
function distinct(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.line}:${problem.column}:${problem.message}`, problem]));
  return [...seen.values()];
}
