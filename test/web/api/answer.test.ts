import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answer } from "../../../web/api/answer.ts";

const isNumber = z.number();
const get = (body: string, status = 200) => answer(Promise.resolve(new Response(body, { status })), isNumber);

describe("answer", () => {
  it("is the value when it has the right shape", async () => {
    expect(await get("7")).toEqual({ ok: true, value: 7 });
  });

  it("is unexpected when it has another shape, or is no JSON", async () => {
    expect(await get('"seven"')).toEqual({ ok: false, fault: { kind: "unexpected" } });
    expect(await get("<html>")).toEqual({ ok: false, fault: { kind: "unexpected" } });
  });

  it("is refused with what the problem details say", async () => {
    expect(await get('{"detail":"No server is named x."}', 404)).toEqual({
      ok: false,
      fault: { kind: "refused", status: 404, detail: "No server is named x." },
    });
    expect(await get("Bad gateway", 502)).toEqual({ ok: false, fault: { kind: "refused", status: 502, detail: null } });
  });

  it("is unreachable when there was no answer", async () => {
    expect(await answer(Promise.reject(new TypeError("Failed to fetch")), isNumber)).toEqual({
      ok: false,
      fault: { kind: "unreachable" },
    });
  });
});
