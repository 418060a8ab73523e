import { expect, it } from "vitest";
import { keptAtom, keptAtoms, keptAttributes } from "../../../../server/probe/peer-text/atoms.ts";
import { peerTextOf } from "../../../support/peer-text.ts";

const peer = peerTextOf("Quorndale-Vex81");

it("writes atoms in upper case, each once", () => {
  expect(keptAtoms(["imap4rev1", "IMAP4rev1", "x-foo"], peer)).toEqual(["IMAP4REV1", "X-FOO"]);
});

it("hides a secret in an atom, before upper case makes it another one", () => {
  const encoded = Buffer.from("Quorndale-Vex81").toString("base64");
  expect(keptAtoms(["IDLE", `X-${encoded}`, "Quorndale-", "Vex81"], peer)).toEqual([
    "IDLE",
    "X-«password»",
    "«password»",
  ]);
  expect(keptAtom("X-Quorndale-Vex81", peer)).toBe("X-«password»");
});

it("lets those of the protocol stay, whatever the password", () => {
  for (const password of ["IDLE", "LOGINDISABLED", "Auth=Plain", "AUTH=PLAIN IDLE", "starttls-logindisabled"]) {
    expect(keptAtoms(["AUTH=PLAIN", "IDLE", "STARTTLS", "LOGINDISABLED"], peerTextOf(password))).toEqual([
      "AUTH=PLAIN",
      "IDLE",
      "STARTTLS",
      "LOGINDISABLED",
    ]);
  }
});

it("keeps attributes as they were written", () => {
  expect(keptAttributes(["\\Sent", "\\hasnochildren", "Quorndale-Vex81"], peer)).toEqual([
    "\\Sent",
    "\\hasnochildren",
    "«password»",
  ]);
});

it("hides what is split over several attributes, however it is written", () => {
  const octets = [...Buffer.from("Quorndale-Vex81")].map((octet) => `\\x${octet.toString(16)}`);
  expect(keptAttributes(["\\NoSelect", ...octets], peer).join()).not.toContain("\\x51,\\x75");
  expect(keptAttributes(["\\NoSelect", ...octets], peer)[0]).toBe("\\NoSelect");
});
