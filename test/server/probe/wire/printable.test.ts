import { expect, it } from "vitest";
import { printable } from "../../../../server/probe/wire/printable.ts";

it("shows control characters instead of obeying them", () => {
  expect(printable("a\u001b[2Jb\u0000c\r\n\u202e")).toBe("a\\x1b[2Jb\\x00c\\x0d\\x0a\\u202e");
});

it("leaves other scripts alone", () => {
  expect(printable("登录失败 – Überlauf")).toBe("登录失败 – Überlauf");
});

it("cuts after 1,024 characters", () => {
  expect(printable("x".repeat(1024))).toHaveLength(1024);
  expect(printable("x".repeat(5000))).toBe(`${"x".repeat(1024)}…`);
});
