import { describe, expect, it } from "vitest";
import { z } from "zod";
import { testApp } from "../../support/app.ts";

const answerSchema = z.strictObject({
  diagnoses: z.array(
    z.strictObject({
      id: z.string(),
      confidence: z.enum(["certain", "likely", "possible"]),
      why: z.string(),
      title: z.string(),
      cause: z.string(),
      fix: z.strictObject({ user: z.array(z.string()), admin: z.array(z.string()) }),
    }),
  ),
});

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { app } = await testApp();
  return app.request("/api/v1/explain", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

describe("POST /api/v1/explain", () => {
  it("answers with diagnoses, best first", async () => {
    const response = await post({ text: "NO [ALERT] Application-specific password required", lang: "en" });
    expect(response.status).toBe(200);
    const { diagnoses } = answerSchema.parse(await response.json());
    expect(diagnoses[0]).toMatchObject({ id: "auth-app-password-required", confidence: "certain" });
  });

  it("answers in the language that is asked for, or else the reader's", async () => {
    const text = "NO LOGIN failed.";
    const asked = answerSchema.parse(await (await post({ text, lang: "zh-CN" })).json());
    const accepted = await (await post({ text }, { "Accept-Language": "zh-CN" })).json();
    expect(asked.diagnoses[0]?.title).toMatch(/\p{Script=Han}/u);
    expect(accepted).toEqual(asked);
  });

  it("takes what a person tells of the circumstances", async () => {
    const response = await post({ text: "connect ETIMEDOUT", circumstances: "works on mobile data", lang: "en" });
    const { diagnoses } = answerSchema.parse(await response.json());
    expect(diagnoses[0]).toMatchObject({ id: "auth-client-address-blocked", confidence: "likely" });
  });

  it.each([
    ["no text", {}],
    ["circumstances without end", { text: "NO", circumstances: "x".repeat(1001) }],
    ["circumstances that are no text", { text: "NO", circumstances: 7 }],
    ["an empty text", { text: "  " }],
    ["a language that does not exist", { text: "NO", lang: "xx" }],
    ["an unknown field", { text: "NO", more: 1 }],
    ["no JSON", "NO LOGIN failed."],
  ])("refuses %s", async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it("reads a whole log, of which one line tells", async () => {
    const lines = Array.from(
      { length: 1500 },
      (_, second) => `2026-01-01T00:00:00.${second} DEBUG a${second} OK Noop completed.`,
    );
    lines[700] = "2026-01-01T00:00:00.700 ERROR a700 NO [OVERQUOTA] Quota exceeded";
    const { diagnoses } = answerSchema.parse(await (await post({ text: lines.join("\n"), lang: "en" })).json());
    expect(diagnoses.map(({ id }) => id)).toEqual(["quota-exceeded"]);
  });

  it("refuses more than 512 KiB", async () => {
    const response = await post({ text: "x".repeat(525_000) });
    expect(response.status).toBe(413);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  });
});
