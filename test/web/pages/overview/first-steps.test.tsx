import { expect, it } from "vitest";
import { FirstSteps } from "../../../../web/pages/overview/first-steps.tsx";
import { rendered, textOf } from "../../rendered.tsx";

it("says how to come to a first server, with all that is to be copied, and what can be done without one", async () => {
  const page = await rendered(<FirstSteps />);
  expect(page.part("section").className).toBe("card panel first-steps");
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Three minutes to the first check");
  expect(page.getAllByRole("button").map(textOf)).toEqual([
    "Copy: npx imapscope config example > imapscope.yaml",
    expect.stringMatching(/^Copy: servers: - name: corp host: mail\.example\.com auth: .*CORP_PASSWORD/),
    "Copy: npx imapscope config check imapscope.yaml",
    `Copy: curl -X POST ${location.origin}/-/reload`,
  ]);
  expect(page.part("pre").textContent).toBe(
    "servers:\n  - name: corp\n    host: mail.example.com\n    auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }\n",
  );
  const [, second] = page.getAllByRole("listitem");
  expect(second && textOf(second)).toMatch(/^Add your server to it\./);
  expect(page.part("p.muted").textContent).toBe("These pages work without a server of your own:");
  expect(page.getAllByRole("link").map((link) => [textOf(link), link.getAttribute("href"), link.className])).toEqual([
    ["Check my mail", "/check", "button"],
    ["Problems", "/problems", "button"],
    ["Setup", "/setup", "button"],
  ]);
});
