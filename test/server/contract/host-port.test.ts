import { expect, it } from "vitest";
import { hostPort } from "../../../server/contract/host-port.ts";

it.each([
  ["mail.example.com", "mail.example.com:993"],
  ["192.0.2.1", "192.0.2.1:993"],
  ["2001:db8::1", "[2001:db8::1]:993"],
])("%s is written so that its port can be told", (host, written) => {
  expect(hostPort({ host, port: 993 })).toBe(written);
});
