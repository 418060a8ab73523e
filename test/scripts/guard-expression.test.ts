import { describe, expect, it } from "vitest";
import { z } from "zod";
import { guardExpression } from "../../scripts/guard-expression.ts";
import { guard, isMoment, isRecord } from "../../web/api/guard.ts";

/** The guard of a schema, evaluated as the page does. */
function guardOf(schema: z.ZodType): (value: unknown) => boolean {
  const source = `(guard, isMoment, isRecord) => guard((value) => ${guardExpression(schema, "value", () => null)}).fits`;
  const make = new Function(`return ${source}`)() as (...names: unknown[]) => (value: unknown) => boolean;
  return make(guard, isMoment, isRecord);
}

const MOMENT = "2026-11-23T12:00:00.000Z";

describe("a guard", () => {
  it.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
    ["a text", z.string(), ["", "a"], [1, null, undefined]],
    ["a moment", z.iso.datetime(), [MOMENT], ["soon", 1]],
    ["a number", z.int(), [1], ["1", null]],
    ["a member of a closed set", z.enum(["up", "down"]), ["up"], ["asleep", null, 0]],
    ["a value", z.literal(2), [2], [1, "2"]],
    ["nothing or something", z.string().nullable(), [null, "a"], [undefined, 1]],
    ["what may be absent", z.object({ a: z.string().exactOptional() }), [{}, { a: "a" }], [{ a: 1 }]],
    ["a list", z.array(z.array(z.number())), [[], [[1]]], [[["1"]], {}, [1]]],
    [
      "fields, and more of them",
      z.object({ a: z.string(), "b-c": z.object({ d: z.null() }) }),
      [{ a: "a", "b-c": { d: null }, e: 1 }],
      [{ a: "a" }, { a: "a", "b-c": {} }, null, "a"],
    ],
    ["open fields", z.looseObject({}), [{}, { a: 1 }], [null, "a"]],
    ["a record by any name", z.record(z.string(), z.number()), [{}, { a: 1 }], [{ a: "1" }, null]],
    [
      "a record by every name",
      z.record(z.enum(["a", "b"]), z.number()),
      [
        { a: 1, b: 2 },
        { a: 1, b: 2, c: 3 },
      ],
      [{ a: 1 }],
    ],
    ["a record by some names", z.partialRecord(z.enum(["a", "b"]), z.number()), [{}, { a: 1 }], [{ a: "1" }]],
    ["one of several", z.union([z.string(), z.object({ a: z.number() })]), ["a", { a: 1 }], [{ a: "1" }, 1]],
    [
      "what one field decides",
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("a") }),
        z.object({ kind: z.literal("b"), c: z.boolean() }),
      ]),
      [{ kind: "a" }, { kind: "b", c: true }],
      [{ kind: "b" }, { kind: "c" }, {}],
    ],
    ["what is told apart by what is not there", z.object({ a: z.never().exactOptional() }), [{}], [{ a: 1 }]],
    ["what becomes something else", z.string().pipe(z.custom<string>()), ["a"], [1]],
    [
      "a refinement",
      z.object({ a: z.array(z.number()), n: z.number() }).refine(({ a, n }) => a.length === n),
      [{ a: [1], n: 1 }],
      [{ a: [1], n: 2 }],
    ],
  ])("knows %s", (_, schema, fitting, others) => {
    const fits = guardOf(schema);
    for (const value of fitting) expect(fits(value), JSON.stringify(value)).toBe(true);
    for (const value of others) expect(fits(value), JSON.stringify(value)).toBe(false);
  });

  it("calls a schema that has a name by it", () => {
    const inner = z.string();
    const naming = (schema: z.core.$ZodType) => (schema === inner ? "Inner" : null);
    expect(guardExpression(z.object({ a: inner }), "value", naming)).toBe('isRecord(value) && Inner.fits(value["a"])');
  });

  it("is not made of what it does not know", () => {
    expect(() => guardOf(z.bigint())).toThrow("bigint");
  });
});
