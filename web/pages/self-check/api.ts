import { Discovered } from "../../../server/contract/answers/discovered.ts";
import type { Security } from "../../../server/contract/securities.ts";
import { type ApiAnswer, answer } from "../../api/answer.ts";
import { to } from "../../browser/base.ts";
import { language } from "../../languages/language.ts";
import type { Chosen } from "./settings/chosen.ts";

const API = to("/api/v1");

/** What is to be checked. */
export type Question = {
  address: string;
  user: string;
  host: string;
  port: number;
  security: Security;
  password: string | null;
};

/** The settings for an e-mail address, those of what is `chosen` first. */
export function discoverSettings(address: string, chosen: Chosen, signal: AbortSignal): Promise<ApiAnswer<Discovered>> {
  const query = new URLSearchParams({ ...chosen, address, lang: language.value });
  return answer(fetch(`${API}/discover?${query}`, { signal }), Discovered);
}

/** Begins a check; the answer is a stream of events. */
export function beginCheck({ password, ...question }: Question, signal: AbortSignal): Promise<Response> {
  const body = { ...question, ...(password ? { password } : {}), lang: language.value };
  return post("/self-check", body, signal);
}

function post(path: string, body: object, signal: AbortSignal): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(`${API}${path}`, { method: "POST", headers, body: JSON.stringify(body), signal });
}
