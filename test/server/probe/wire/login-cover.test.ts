import { expect, it } from "vitest";
import { LoginCover } from "../../../../server/probe/wire/login-cover.ts";

const line = (text: string) => ({ text, begins: true, literal: 0 });

it.each([
  ['A1 LOGIN "joe" "anything"', 'A1 LOGIN "joe" «password»'],
  ["A1 login joe anything", "A1 login joe «password»"],
  ['A1 LOGIN "j\\"oe" {9}', 'A1 LOGIN "j\\"oe" «password»'],
  ["A1 LOGIN {3}", "A1 LOGIN «password»"],
  ["A1 AUTHENTICATE PLAIN AGpvZQBzZWNyZXQ5", "A1 AUTHENTICATE PLAIN «password»"],
  ["A1 AUTHENTICATE PLAIN", "A1 AUTHENTICATE PLAIN"],
  ["A1 STATUS INBOX (MESSAGES)", "A1 STATUS INBOX (MESSAGES)"],
])("%s", (sent, shown) => {
  expect(new LoginCover().cover(line(sent))).toBe(shown);
});

it("hides whatever follows until the login is answered", () => {
  const login = new LoginCover();
  login.cover(line("A1 AUTHENTICATE LOGIN"));
  expect(login.cover(line("am9l"))).toBe("«password»");
  login.heard("+ UGFzc3dvcmQ6");
  expect(login.cover(line("c29tZXRoaW5n"))).toBe("«password»");
  login.heard("A1 OK done");
  expect(login.cover(line("A2 NOOP"))).toBe("A2 NOOP");
});
