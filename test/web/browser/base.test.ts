import { expect, it } from "vitest";
import { BASE, baseOf, inside, to } from "../../../web/browser/base.ts";

it("is where the programs of the page are loaded from, but for their folder", () => {
  expect(baseOf("https://www.example.com/imapscope/assets/index-1.js")).toBe("/imapscope/");
  expect(baseOf("http://127.0.0.1:9143/assets/index-1.js")).toBe("/");
  expect(baseOf("https://www.example.com/a/b%20c/assets/index-1.js")).toBe("/a/b%20c/");
  expect(BASE).toBe("/");
});

it("leads from a path to its address, and back", () => {
  expect(to("/servers/corp?range=1h", "/imapscope/")).toBe("/imapscope/servers/corp?range=1h");
  expect(to("/", "/imapscope/")).toBe("/imapscope/");
  for (const path of ["/", "/servers/corp?check=1", "/?q=a"]) expect(inside(to(path, "/a/b/"), "/a/b/")).toBe(path);
  expect(inside("/imapscope", "/imapscope/")).toBe("/");
  expect(inside("/imapscopes/x", "/imapscope/")).toBe("/imapscopes/x");
});
