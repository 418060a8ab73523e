import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listPhases } from "../../../../server/contract/phase-list.ts";
import { packDetail, unpackDetail } from "../../../../server/record/store/detail.ts";
import { DICTIONARY_1 } from "../../../../server/record/store/dictionary.ts";
import { NOW } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";

const dovecot = dovecotCheck("one", NOW.toISOString());
const check = { ...dovecot, phases: listPhases(dovecot) };
const { version, phases, questions, sync, backOff, transcript } = check;

describe("the packed part of a check", () => {
  it("comes back as it was", () => {
    expect(unpackDetail(packDetail(check))).toEqual({ version, phases, questions, sync, backOff, transcript });
  });

  it("takes less than 900 bytes for a usual server, under half of what deflate alone would take", () => {
    const packed = packDetail(check).length;
    expect(packed).toBeLessThan(900);
    expect(packed).toBeLessThan(deflateSync(JSON.stringify({ version, phases, transcript })).length / 2);
  });

  it("is refused when one of its bytes was changed", () => {
    const packed = packDetail(check);
    for (const at of [0, 5, 300, packed.length - 1]) {
      const damaged = packed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => unpackDetail(damaged)).toThrow();
    }
  });

  it("is refused when it would unpack to more than memory should hold", () => {
    const bomb = deflateSync(Buffer.alloc(32 * 1024 * 1024), { dictionary: DICTIONARY_1 });
    expect(() => unpackDetail(bomb)).toThrow();
  });

  it("keeps the very dictionary with which released versions have packed", () => {
    expect(createHash("sha256").update(DICTIONARY_1).digest("hex")).toBe(
      "12f62b10107144bcd1dab1927dba49aac86506a265326465a52d41a3b445706d",
    );
  });
});
