import { describe, expect, it } from "vitest";
import { hashLike, hashPassword, isPassword } from "../../../server/access/password.ts";
import { parsePasswordHash, writePasswordHash } from "../../../server/config/password-hash.ts";

describe("the hash of a password", () => {
  it("fits that password alone, and is another one each time", async () => {
    const [one, other] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(writePasswordHash(one)).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(writePasswordHash(one)).not.toBe(writePasswordHash(other));
    const read = parsePasswordHash(writePasswordHash(one));
    expect(read).toEqual(one);
    expect(await isPassword("correct horse", one)).toBe(true);
    expect(await isPassword("correct horsf", one)).toBe(false);
    expect(await isPassword("", one)).toBe(false);
  });

  it("is what others make of it too (RFC 7914 section 12, third vector)", async () => {
    const salt = Buffer.from("SodiumChloride");
    const hash = Buffer.from("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2", "hex");
    expect(await isPassword("pleaseletmein", { log2Cost: 14, blockSize: 8, parallel: 1, salt, hash })).toBe(true);
  });

  it("fits a letter in either of its spellings", async () => {
    const hash = { ...(await hashPassword("caf\u00e9")) };
    expect(await isPassword("cafe\u0301", hash)).toBe(true);
  });

  it("of nobody takes as much work as that of somebody, and fits nothing", async () => {
    const known = { log2Cost: 4, blockSize: 8, parallel: 2, salt: Buffer.alloc(16), hash: Buffer.alloc(64) };
    const made = hashLike(known);
    expect(made).toMatchObject({ log2Cost: 4, blockSize: 8, parallel: 2 });
    expect([made.salt.length, made.hash.length]).toEqual([16, 64]);
    expect(await isPassword("anything", made)).toBe(false);
    expect(hashLike(undefined)).toMatchObject({ log2Cost: 15, blockSize: 8, parallel: 3 });
  });
});

describe("a hash in writing", () => {
  it.each([
    "",
    "secret",
    "$2b$12$abcdefghijklmnopqrstuv",
    "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA",
    "$scrypt$ln=15",
    "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
    "$scrypt$ln=30,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
    "$scrypt$ln=15,r=8,p=99$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
    "$scrypt$ln=15,r=8,p=0$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
    "$scrypt$ln=15,r=8,p=3$$",
  ])("is not %j", (text) => {
    expect(parsePasswordHash(text)).toBeNull();
  });
});
