import { Explanation } from "../../server/contract/answers/explanation.ts";
import { to } from "../browser/base.ts";
import { language } from "../languages/language.ts";
import { type ApiAnswer, answer } from "./answer.ts";

/** What an error message or a complaint means, under circumstances that may be empty. */
export function explainText(text: string, circumstances: string, signal: AbortSignal): Promise<ApiAnswer<Explanation>> {
  const body = { text, ...(circumstances === "" ? {} : { circumstances }), lang: language.value };
  const headers = { "Content-Type": "application/json" };
  return answer(
    fetch(to("/api/v1/explain"), { method: "POST", headers, body: JSON.stringify(body), signal }),
    Explanation,
  );
}
