import { vi } from "vitest";

/** What was asked of imapscope. */
export type Asked = { method: string; path: string; query: Readonly<Record<string, string>>; body: unknown };

/** An answer of imapscope's: a value, or why there is none. */
export type Given = { status?: number; body: unknown } | "unreachable";

/** Answers the page in imapscope's place: `answers` by path; whatever has none does not exist. Returns what is asked, as it comes in. */
export function answering(answers: Readonly<Record<string, Given>>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(new URL(input instanceof Request ? input.url : String(input), location.href), init);
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    asked.push({
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: text === "" ? null : JSON.parse(text),
    });
    const given = answers[pathname] ?? { status: 404, body: { detail: "No such thing" } };
    if (given === "unreachable") throw new TypeError("Failed to fetch");
    return Response.json(given.body, { status: given.status ?? 200 });
  });
  return asked;
}
