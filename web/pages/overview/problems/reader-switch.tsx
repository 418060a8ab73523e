import { WHO } from "../../../../server/contract/who.ts";
import { type Reader, reader } from "../../../parts/findings/reader.ts";
import { problemWords } from "../../../parts/findings/words.ts";

/** Most who look at it are administrators. */
const READERS = WHO.toReversed();

/** Whose steps to show: what an administrator can do differs from what a mail user can do. */
export function ReaderSwitch() {
  const texts = problemWords.value.reader;
  const choose = (one: Reader) => {
    reader.value = one;
  };
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{texts.label}</legend>
      {READERS.map((one) => (
        <button key={one} type="button" aria-pressed={reader.value === one} onClick={() => choose(one)}>
          {texts[one]}
        </button>
      ))}
    </fieldset>
  );
}
