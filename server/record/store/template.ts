/** A text with what may differ between texts of its kind taken out. */
export type Template = {
  /** What stays, with a mark in place of each part that was taken out. */
  skeleton: string;
  /** The words that hold a digit: figures, dates, names that a server makes up anew. */
  words: readonly string[];
  /** Times as JSON has them at the keys `at` and `seconds`, in microseconds. */
  times: readonly number[];
};

/** JSON has neither: it escapes control characters. */
const WORD = "\u0001";
const TIME = "\u0002";
const MARKS = new RegExp(`[${WORD}${TIME}]`, "g");
const KEYS = ['"at":', '"seconds":'] as const;
const TIME_TEXT = /(\d+(?:\.\d{1,6})?)(?=[,}])/y;

/** Which characters a word has, by their code; other ones than these are none of a word. */
const [OTHER, LETTER, DIGIT] = [0, 1, 2];
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return DIGIT;
  return /[A-Za-z+=_]/.test(character) ? LETTER : OTHER;
});

/** Takes a JSON text apart. */
export function takeApart(json: string): Template {
  const [words, times]: [string[], number[]] = [[], []];
  let [skeleton, from] = ["", 0];
  // By hand, as this looks at every character of every check.
  for (let at = 0; at < json.length; at += 1) {
    if (KINDS[json.charCodeAt(at)] !== DIGIT) continue;
    let start = at;
    while (start > from && isOfWord(json.charCodeAt(start - 1))) start -= 1;
    const time = start === at ? timeAt(json, at) : null;
    skeleton += json.slice(from, start) + (time === null ? WORD : TIME);
    if (time === null) {
      at += 1;
      while (isOfWord(json.charCodeAt(at))) at += 1;
      words.push(json.slice(start, at));
    } else {
      times.push(microsOf(Number(time)));
      at += time.length;
    }
    from = at;
  }
  return { skeleton: skeleton + json.slice(from), words, times };
}

/** The time to the microsecond that stands there as the value of one of the keys; null when none does. */
function timeAt(json: string, at: number): string | null {
  if (!KEYS.some((key) => json.endsWith(key, at))) return null;
  TIME_TEXT.lastIndex = at;
  const [, time] = TIME_TEXT.exec(json) ?? [];
  return time !== undefined && textOf(microsOf(Number(time))) === time ? time : null;
}

function isOfWord(code: number): boolean {
  const kind = KINDS[code];
  return kind === LETTER || kind === DIGIT;
}

/** Puts it together again. Throws when there are not as many words and times as marks. */
export function joinTemplate({ skeleton, words, times }: Template): string {
  let [word, time] = [0, 0];
  const json = skeleton.replace(MARKS, (mark) => {
    const part = mark === WORD ? words[word++] : textOf(times[time++]);
    if (part === undefined) throw new RangeError("a part of the text is missing");
    return part;
  });
  if (word !== words.length || time !== times.length) throw new RangeError("the text has fewer parts");
  return json;
}

/** A time of a probe, which is measured to the microsecond, as a whole number. */
export function microsOf(seconds: number): number {
  return Math.round(seconds * 1e6);
}

/** The same the other way. */
export function secondsOf(micros: number): number {
  return micros / 1e6;
}

function textOf(micros: number | undefined): string | undefined {
  return micros === undefined ? undefined : String(secondsOf(micros));
}
