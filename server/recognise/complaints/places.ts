import type { Concept } from "./lexicon.ts";
import { isWithin, type Statement } from "./meaning.ts";

const DEVICES: readonly Concept[] = ["phone", "tablet", "computer", "web", "device"];
/** What one place has and the other lacks, where they differ. */
const CONTENT: readonly Concept[] = ["arrive", "see", "sync"];
/** So near, in characters, a program stands to the device that it runs on: “Outlook on my phone”. */
const ON_IT = 14;
/** What fails by itself, whatever the other place shows. */
const OTHER_TROUBLE: readonly Concept[] = ["login", "connect", "work", "send"];

/** Where a statement says that mail is read: the kinds of devices, and programs by their names. */
export function placesIn({ mentions }: Statement): ReadonlySet<string> {
  return new Set(
    mentions.flatMap(({ concept, words }) =>
      concept === "program" ? [words] : DEVICES.includes(concept) ? [concept] : [],
    ),
  );
}

/** Whether something is said to be at one place and not at another one. */
export function isContrast(statements: readonly Statement[]): boolean {
  const lacking = statements.filter(isLacking);
  return lacking.some((one) => {
    const here = placesIn(one);
    if (isWithinOne(one)) return true;
    return statements.some((other) => {
      const there = placesIn(other);
      const isElsewhere = there.size > 0 && ![...there].some((place) => here.has(place));
      if (other === one || !isElsewhere || isLacking(other) || isOtherTrouble(other)) return false;
      return (
        ["arrive", "see", "sync", "work"].some((has) => other.has.has(has as Concept)) ||
        (here.size > 0 && tellsOfMail(other))
      );
    });
  });
}

function isLacking({ has, denied }: Statement): boolean {
  if (OTHER_TROUBLE.some((concept) => denied.has(concept))) return false;
  return (
    CONTENT.some((concept) => denied.has(concept)) || ["not", "only", "gone"].some((one) => has.has(one as Concept))
  );
}

function tellsOfMail({ has }: Statement): boolean {
  return has.has("mail") || has.has("inbox");
}

function isOtherTrouble({ has, denied }: Statement): boolean {
  return has.has("password") || OTHER_TROUBLE.some((concept) => denied.has(concept));
}

/** “I see on my phone what my computer does not show”: in one breath, and not of both. */
function isWithinOne({ mentions, has }: Statement): boolean {
  const devices = mentions.filter(({ concept }) => DEVICES.includes(concept));
  const programs = mentions.filter(({ concept }) => concept === "program");
  const isApart = devices.some((device) => programs.every((program) => !isWithin(device, program, ON_IT)));
  return (
    !has.has("all") && (new Set(devices.map(({ concept }) => concept)).size > 1 || (programs.length > 0 && isApart))
  );
}
