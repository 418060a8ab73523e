import { describe, expect, it } from "vitest";
import { canaryMessage, nameOf, sentAt } from "../../../../server/probe/sync/message.ts";

const NOW = new Date("2026-11-23T04:35:52.123Z");

describe("the message of a canary", () => {
  it("is plain ASCII in short lines, with the header fields that every message must have", () => {
    const text = canaryMessage(NOW).octets.toString("latin1");
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(text).toMatch(/^Date: Mon, 23 Nov 2026 04:35:52 \+0000\r\nFrom: /);
  });

  it("has a name that no other one has, and that tells when it was sent", () => {
    const [one, other] = [canaryMessage(NOW), canaryMessage(NOW)];
    expect(one.name).not.toBe(other.name);
    expect(sentAt(one.name)).toEqual(NOW);
    expect(sentAt(`${one.name}-renamed`)).toEqual(NOW);
    expect(nameOf(one.id)).toBe(one.name);
  });

  it.each(["", "canary", "canary-xyz", "Canary-mx15xy7f-bbba623a", "canary-mx15xy7f-bbba623a/x", "INBOX"])(
    "is not confused with %j",
    (name) => {
      expect(sentAt(name)).toBeNull();
      expect(nameOf(`<${name}@imapscope.invalid>`) ?? "").not.toMatch(/INBOX|xyz$|Canary/);
      expect(nameOf(`<canary-mx15xy7f-bbba623a@example.com>`)).toBeNull();
    },
  );
});
