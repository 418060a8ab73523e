import { expect, it } from "vitest";
import { FailureNotice } from "../../../../web/pages/sign-in/failure-notice.tsx";
import { rendered } from "../../rendered.tsx";

it("says that an account may not come in, and offers another", async () => {
  const page = await rendered(<FailureNotice failure="no-role" back="/servers/corp" />);
  expect(page.getByRole("alert").querySelector("h2")?.textContent).toBe("Your account may not use this imapscope");
  expect(page.getByRole("link").getAttribute("href")).toContain("again=1");
});

it("offers no other account where that does not help", async () => {
  const page = await rendered(<FailureNotice failure="provider-refused" back="/" />);
  expect(page.count("a")).toBe(0);
});
