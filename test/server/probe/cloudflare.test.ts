import { expect, it } from "vitest";
import { isOfCloudflare } from "../../../server/probe/cloudflare.ts";

it.each([
  ["104.16.0.0", true],
  ["104.27.255.255", true],
  ["104.28.0.0", false],
  ["172.71.255.255", true],
  ["172.72.0.0", false],
  ["192.0.2.1", false],
  ["2606:4700::1", true],
  ["2606:4701::1", false],
  ["2a06:98c7:ffff::", true],
  ["2001:db8::1", false],
])("%s is one of Cloudflare's: %s", (address, is) => {
  expect(isOfCloudflare(address)).toBe(is);
});
