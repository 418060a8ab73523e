import { expect, it } from "vitest";
import { ProviderButton } from "../../../../web/pages/sign-in/provider-button.tsx";
import { rendered } from "../../rendered.tsx";

it("leads to the provider past the page, and back to where one came from", async () => {
  const link = (await rendered(<ProviderButton back="/servers/corp" />)).getByRole("link");
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual([
    "/sign-in/oidc?to=%2Fservers%2Fcorp",
    "_top",
  ]);
});

it("lets another account be chosen there", async () => {
  const link = (await rendered(<ProviderButton back="/" again />)).getByRole("link");
  expect([link.getAttribute("href"), link.textContent]).toEqual([
    "/sign-in/oidc?to=%2F&again=1",
    "Use another account",
  ]);
});
