import type { AskedCheck } from "../../../../server/contract/answers/check.ts";
import type { Asking } from "../../../api.ts";
import { to } from "../../../browser/base.ts";
import { clockTime, exactTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { toCome } from "../../../live/clock.ts";
import { ageOf } from "../../../parts/age.tsx";
import type { CheckNowControl } from "./use-check-now.ts";
import { type CheckNowWords, checkNowWords } from "./words.ts";

type Props = { answer: AskedCheck; asking: Asking; press: CheckNowControl["press"] };

/** Says that what was asked for was not all done, of when the answer is and why; and offers a check all the same. */
export function EarlierAnswer({ answer, asking, press }: Props) {
  const { answeredBy, startedAt, leftAloneUntil, allTheSameFrom, heldBack, id, depth } = answer;
  const texts = checkNowWords.value;
  if (answeredBy === "new" && !heldBack) return null;
  const time = (moment: string) => clockTime(moment, language.value);
  const [alone, later] = [toCome(leftAloneUntil), toCome(allTheSameFrom)];
  return (
    <div class="banner earlier" role="status">
      <p title={exactTime(startedAt, language.value)}>
        {answeredBy === "earlier" && (
          <>
            {say(texts.earlier, { time: time(startedAt), age: ageOf(startedAt) })}{" "}
            {alone ? say(texts.asksToBeLeft, { time: time(alone) }) : texts.tooSoon}{" "}
          </>
        )}
        {heldBack && say(texts.heldBack, { refused: time(heldBack.refusedAt), until: time(heldBack.until) })}
        {asking.full && answeredBy === "earlier" && depth === "full" && (
          <a href={to(`/checks/${encodeURIComponent(id)}`)}>{texts.report}</a>
        )}
      </p>
      {later ? (
        <p class="muted">{say(texts.allTheSameFrom, { time: time(later) })}</p>
      ) : (
        <button
          type="button"
          class="button"
          title={titleOf(alone !== null, heldBack !== undefined, texts)}
          onClick={() => press({ ...asking, force: true })}
        >
          {texts.allTheSame}
        </button>
      )}
    </div>
  );
}

function titleOf(isAlone: boolean, isHeldBack: boolean, texts: CheckNowWords): string {
  if (isAlone) return texts.allTheSameAlone;
  return isHeldBack ? texts.allTheSameLogin : texts.allTheSameWhy;
}
