import { describe, expect, it } from "vitest";
import { createPasswords, type Passwords } from "../../../server/access/passwords.ts";
import { PASSWORDS, userOf } from "../../support/access.ts";

const USERS = [userOf("anna", "viewer"), userOf("otto", "operator")];

function withClock() {
  let now = 0;
  const passwords = createPasswords(() => now);
  return {
    passwords,
    pass(seconds: number) {
      now += seconds * 1000;
    },
  };
}

async function verdictOf(passwords: Passwords, name: string, password: string, client = "192.0.2.1") {
  const verdict = await passwords.check({ name, password, client }, USERS);
  return "user" in verdict ? verdict.user.name : verdict.why;
}

describe("a name and a password", () => {
  it("belong together, or not", async () => {
    const { passwords } = withClock();
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna)).toBe("anna");
    expect(await verdictOf(passwords, "anna", PASSWORDS.otto)).toBe("wrong-name-or-password");
    expect(await verdictOf(passwords, "Anna", PASSWORDS.anna)).toBe("wrong-name-or-password");
    expect(await verdictOf(passwords, "nobody", PASSWORDS.anna)).toBe("wrong-name-or-password");
    expect(await verdictOf(passwords, "", "")).toBe("wrong-name-or-password");
  });

  it("that are shown again and again never have to wait", async () => {
    const { passwords } = withClock();
    for (let times = 0; times < 200; times++) expect(await verdictOf(passwords, "anna", PASSWORDS.anna)).toBe("anna");
  });

  it("cannot be guessed past the limits because the right one is known already", async () => {
    const { passwords, pass } = withClock();
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna)).toBe("anna");
    for (let times = 0; times < 5; times++) await verdictOf(passwords, "anna", `guess ${times}`, "198.51.100.1");
    // Even the right one, from where too many wrong ones came.
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna, "198.51.100.1")).toBe("too-many-attempts");
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna)).toBe("anna");
    pass(60);
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna, "198.51.100.1")).toBe("anna");
  });

  it("no longer belong together when the user has another password", async () => {
    const { passwords } = withClock();
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna)).toBe("anna");
    const changed = [{ ...userOf("otto", "viewer"), name: "anna" }];
    const asked = { name: "anna", password: PASSWORDS.anna, client: "192.0.2.1" };
    expect(await passwords.check(asked, changed)).toEqual({ why: "wrong-name-or-password" });
  });

  it("are compared a few at a time: of a flood most are sent away", async () => {
    const { passwords } = withClock();
    const tried = await Promise.all(
      Array.from({ length: 500 }, (_, index) => verdictOf(passwords, `user ${index}`, "guess", `client ${index}`)),
    );
    expect(tried.filter((one) => one === "wrong-name-or-password")).toHaveLength(22);
    expect(tried.filter((one) => one === "too-busy")).toHaveLength(478);
    // Those that were sent away were not tried.
    expect(await verdictOf(passwords, "anna", PASSWORDS.anna, "client 499")).toBe("anna");
  });
});
