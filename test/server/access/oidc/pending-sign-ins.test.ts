import { describe, expect, it } from "vitest";
import { createPendingSignIns, toBinding } from "../../../../server/access/oidc/pending-sign-ins.ts";

const PENDING = {
  issuer: "https://id.example.com",
  clientId: "imapscope",
  redirectUri: "https://imapscope.example.com/sign-in/oidc/callback",
  nonce: "n",
  codeVerifier: "v",
  returnTo: "/",
};

describe("sign-ins under way", () => {
  it("are taken once, by the browser that began them", () => {
    const pending = createPendingSignIns(() => 0);
    pending.add("one", PENDING, { binding: "mine", client: "192.0.2.1" });
    expect(pending.take("one", "another")).toBeNull();
    expect(pending.take("two", "mine")).toBeNull();
    expect(pending.take("one", "mine")).toEqual(PENDING);
    expect(pending.take("one", "mine")).toBeNull();
  });

  it("go on in two tabs of one browser", () => {
    const pending = createPendingSignIns(() => 0);
    const binding = toBinding(undefined);
    expect(toBinding(binding)).toBe(binding);
    pending.add("one", PENDING, { binding, client: "192.0.2.1" });
    pending.add("two", PENDING, { binding, client: "192.0.2.1" });
    expect([pending.take("one", binding), pending.take("two", binding)]).toEqual([PENDING, PENDING]);
  });

  it("are of no use after ten minutes", () => {
    let now = 0;
    const pending = createPendingSignIns(() => now);
    pending.add("one", PENDING, { binding: "mine", client: "192.0.2.1" });
    now = 600_000;
    expect(pending.take("one", "mine")).toBeNull();
  });

  it("of one client push out its own, never another's", () => {
    const pending = createPendingSignIns(() => 0);
    pending.add("theirs", PENDING, { binding: "theirs", client: "192.0.2.2" });
    for (let count = 0; count < 1000; count += 1) {
      pending.add(`${count}`, PENDING, { binding: "mine", client: "192.0.2.1" });
    }
    expect(pending.take("899", "mine")).toBeNull();
    expect(pending.take("900", "mine")).toEqual(PENDING);
    expect(pending.take("theirs", "theirs")).toEqual(PENDING);
  });

  it("of many clients are five thousand at most", () => {
    const pending = createPendingSignIns(() => 0);
    for (let count = 0; count < 6000; count += 1) {
      pending.add(`${count}`, PENDING, { binding: "b", client: `client ${count}` });
    }
    expect(pending.take("999", "b")).toBeNull();
    expect(pending.take("1000", "b")).toEqual(PENDING);
  });

  it.each([[undefined], [""], ["short"], ["x".repeat(44)], [`${"x".repeat(42)};`], [`${"x".repeat(42)}\n`]])(
    "are bound to something new where the browser has %j",
    (cookie) => {
      expect(toBinding(cookie)).toMatch(/^[\w-]{43}$/);
      expect(toBinding(cookie)).not.toBe(cookie);
      expect(toBinding(cookie)).not.toBe(toBinding(cookie));
    },
  );
});
