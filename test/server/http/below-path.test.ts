import { expect, it } from "vitest";
import { belowPath } from "../../../server/http/below-path.ts";
import { testApp } from "../../support/app.ts";

const read = (url: string | null) => (path: string) => belowPath(() => url)(new Request(`http://127.0.0.1${path}`));

it("takes the path of publicUrl away where a proxy has left it, and nothing else", () => {
  const below = read("https://www.example.com/imapscope");
  expect(["/imapscope", "/imapscope/", "/imapscope/servers/a?x=1", "/servers/a", "/imapscopes"].map(below)).toEqual([
    "/",
    "/",
    "/servers/a",
    "/servers/a",
    "/imapscopes",
  ]);
  expect(read("https://imapscope.example.com")("/imapscope/servers/a")).toBe("/imapscope/servers/a");
  expect(read(null)("/servers/a")).toBe("/servers/a");
});

it.each([
  ["/", "./assets/main.js"],
  ["/servers/corp", "../assets/main.js"],
  ["/imapscope/servers/corp", "../assets/main.js"],
  ["/no/such/page", "../../assets/main.js"],
  ["/servers/corp/", "../../assets/main.js"],
])("names the files of the page from %s", async (path, expected) => {
  const { dependencies } = await testApp();
  const { writeFileSync } = await import("node:fs");
  writeFileSync(`${dependencies.webRoot}/index.html`, '<script src="./assets/main.js"></script>');
  const config = { ...dependencies.config(), publicUrl: "https://www.example.com/imapscope" };
  const { app } = await testApp({ config: () => config, webRoot: dependencies.webRoot });
  expect(await (await app.request(path)).text()).toBe(`<script src="${expected}"></script>`);
});

it("takes publicUrl for its own origin, where a browser says no more than that", async () => {
  const { dependencies } = await testApp();
  const config = { ...dependencies.config(), publicUrl: "http://www.example.com/imapscope" };
  const { app } = await testApp({ config: () => config });
  const ask = async (origin: string) =>
    (
      await app.request("/api/v1/explain", {
        method: "POST",
        headers: { Origin: origin, Host: "127.0.0.1:9143", "Content-Type": "application/json" },
        body: '{"text":"x"}',
      })
    ).status;
  expect([await ask("http://www.example.com"), await ask("https://evil.example")]).toEqual([200, 403]);
});
