import { SetupList } from "../../../server/contract/answers/setup.ts";
import { type ApiAnswer, answer } from "../../api/answer.ts";
import { to } from "../../browser/base.ts";
import { language } from "../../languages/language.ts";

/** Everything that a mail program can be set up for. */
export function fetchSetup(signal: AbortSignal): Promise<ApiAnswer<SetupList>> {
  return answer(fetch(to(`/api/v1/setup?lang=${language.value}`), { signal }), SetupList);
}
