import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listPhases } from "../../../../server/contract/phase-list.ts";
import { DICTIONARY_1 } from "../../../../server/record/store/dictionary.ts";
import { packText, unpackText } from "../../../../server/record/store/packed-text.ts";
import { NOW } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";

const dovecot = dovecotCheck("one", NOW.toISOString());
const { version, questions, backOff, transcript } = dovecot;
const phases = listPhases(dovecot);
/** As versions before the lean rows packed a check, of which databases still hold some. */
const text = JSON.stringify({ version, phases, questions, backOff, transcript });

describe("a packed text", () => {
  it("comes back as it was", () => {
    expect(unpackText(packText(text))).toBe(text);
  });

  it("takes less than 900 bytes for a usual server, under half of what deflate alone would take", () => {
    const packed = packText(text).length;
    expect(packed).toBeLessThan(900);
    expect(packed).toBeLessThan(deflateSync(JSON.stringify({ version, phases, transcript })).length / 2);
  });

  it("is refused when one of its bytes was changed", () => {
    const packed = packText(text);
    for (const at of [0, 5, 300, packed.length - 1]) {
      const damaged = packed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => unpackText(damaged)).toThrow();
    }
  });

  it("is refused when it would unpack to more than memory should hold", () => {
    const bomb = deflateSync(Buffer.alloc(32 * 1024 * 1024), { dictionary: DICTIONARY_1 });
    expect(() => unpackText(bomb)).toThrow();
  });

  it("keeps the very dictionary with which released versions have packed", () => {
    expect(createHash("sha256").update(DICTIONARY_1).digest("hex")).toBe(
      "12f62b10107144bcd1dab1927dba49aac86506a265326465a52d41a3b445706d",
    );
  });
});
