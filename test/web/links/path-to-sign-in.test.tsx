import { expect, it } from "vitest";
import { pathToSignIn } from "../../../web/links/path-to-sign-in.ts";

it.each([
  ["/", false, "/sign-in"],
  ["/", true, "/sign-in?ended=1"],
  ["/servers/a b?range=7d", false, "/sign-in?to=%2Fservers%2Fa+b%3Frange%3D7d"],
  ["/account", true, "/sign-in?to=%2Faccount&ended=1"],
])("from %s, ended: %s", (back, ended, path) => {
  expect(pathToSignIn(back, ended)).toBe(path);
});
