import type { AskedCheck } from "../../../../server/contract/answers/check.ts";
import type { Asking } from "../../../api.ts";
import { to } from "../../../browser/base.ts";
import { clockTime, exactTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { toCome } from "../../../live/clock.ts";
import { ageOf } from "../../../parts/age.tsx";
import type { CheckNowControl } from "./use-check-now.ts";
import { checkNowWords } from "./words.ts";

type Props = { answer: AskedCheck; asking: Asking; press: CheckNowControl["press"] };

/** Says that no check was made for whoever asked, of when the answer is and why; and offers one all the same. */
export function EarlierAnswer({ answer, asking, press }: Props) {
  const { answeredBy, startedAt, leftAloneUntil, allTheSameFrom, id, depth } = answer;
  const texts = checkNowWords.value;
  if (answeredBy === "new") return null;
  const time = (moment: string) => clockTime(moment, language.value);
  const [alone, later] = [toCome(leftAloneUntil), toCome(allTheSameFrom)];
  return (
    <div class="banner earlier" role="status">
      <p title={exactTime(startedAt, language.value)}>
        {say(texts.earlier, { time: time(startedAt), age: ageOf(startedAt) })}{" "}
        {alone ? say(texts.asksToBeLeft, { time: time(alone) }) : texts.tooSoon}{" "}
        {asking.full && depth === "full" && <a href={to(`/checks/${encodeURIComponent(id)}`)}>{texts.report}</a>}
      </p>
      {later ? (
        <p class="muted">{say(texts.allTheSameFrom, { time: time(later) })}</p>
      ) : (
        <button
          type="button"
          class="button"
          title={alone ? texts.allTheSameAlone : texts.allTheSameWhy}
          onClick={() => press({ ...asking, force: true })}
        >
          {texts.allTheSame}
        </button>
      )}
    </div>
  );
}
