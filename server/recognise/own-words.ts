import { linesOf } from "./pasted.ts";
import { quotedAnswerIn } from "./quoted-answer.ts";
import { speakerOf } from "./speaker.ts";
import { FAILING } from "./telling.ts";

/** What a sentence of one's own cites of a message: between quotes, or as code. */
const CITED = /"([^"]{8,400})"|`([^`]{8,400})`|'([A-Z][^']{11,400})'(?=\W|$)/g;
const SPEAKS = /\p{L}{2,}\s+\p{L}|\p{Script=Han}{4}|\w+\s*:\s*\w/u;

/** What stands for a failure without a word for it. */
const CODE = /\bE[A-Z]{5,}\b|\b(?:NO|BAD|BYE)\b|\b0x[\da-f]{8}\b/i;

/** A text, parted into what programs and servers said, and what the person says who asks. */
export type Parted = { message: readonly string[]; own: string };

/**
 * Parts what a person says from what was pasted: one's own words tell of the circumstances, and are no evidence of a failure. What they
 * cite is. Where nothing else speaks of a failure, the words are all there is, and are left as the message.
 */
export function partOwnWords(lines: readonly string[]): Parted {
  const isOwn = lines.map((line) => speakerOf(line) === "person");
  if (!isOwn.includes(true)) return { message: lines, own: "" };
  const own = lines.filter((_, index) => isOwn[index]);
  const message = lines.flatMap((line, index) => (isOwn[index] ? citedIn(line) : [line]));
  return message.some((line) => FAILING.test(line) || CODE.test(line))
    ? { message, own: own.join(" ") }
    : { message: lines, own: "" };
}

function citedIn(line: string): readonly string[] {
  const answer = quotedAnswerIn(line);
  if (answer !== undefined && CODE.test(answer)) return [answer];
  return [...line.matchAll(CITED)]
    .map(([, quoted, code, single]) => quoted ?? code ?? single ?? "")
    .filter((cited) => SPEAKS.test(cited));
}

/** Whether a program, a tool or a server speaks in a text: it was pasted, at least in part. */
export function isPasted(text: string): boolean {
  return linesOf(text).some((line) => !["client", "person"].includes(speakerOf(line)));
}
