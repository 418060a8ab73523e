import { Hono } from "hono";
import { expect, it } from "vitest";
import { clientOf } from "../../../server/http/client.ts";

async function clientFrom(remoteAddress: string | null, headers: Readonly<Record<string, string>> = {}) {
  const app = new Hono().get("/", (c) => c.text(clientOf(c)));
  const env =
    remoteAddress === null ? {} : { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: "IPv4" } } };
  return (await app.request("/", { headers }, env)).text();
}

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("takes %s as %s", async (address, client) => {
  expect(await clientFrom(address)).toBe(client);
});

it("believes no forwarding header", async () => {
  const headers = { "X-Forwarded-For": "198.51.100.1", Forwarded: "for=198.51.100.1" };
  expect(await clientFrom("192.0.2.7", headers)).toBe("192.0.2.7");
});

it("counts requests without a socket as one client", async () => {
  expect(await clientFrom(null)).toBe("unknown");
});
