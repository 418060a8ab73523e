import { expect, it } from "vitest";
import { parseHost } from "../../../server/config/host.ts";
import { CHINESE_NAMES } from "../../../server/discover/chinese-names.ts";
import { PROVIDERS } from "../../../server/discover/providers.ts";
import { sendingOf } from "../../../server/discover/sending.ts";

it("knows the server for sending of nearly every provider, with TLS and on a port for handing mail in", () => {
  const known = PROVIDERS.flatMap(({ name, servers }) => servers.slice(0, 1).map(({ host }) => sendingOf(host, name)));
  for (const one of known) {
    if (one === null) continue;
    expect(parseHost(one.host.replace("{domain}", "example.com"))).not.toBeNull();
    expect(one.security).toBe(one.port === 465 ? "implicit-tls" : "starttls");
  }
  expect(known.filter((one) => one === null).length).toBeLessThan(5);
});

it("tells users of one IMAP server apart who send by different ones", () => {
  expect(sendingOf("outlook.office365.com", "Outlook.com / Hotmail / Live")?.host).toBe("smtp-mail.outlook.com");
  expect(sendingOf("outlook.office365.com")?.host).toBe("smtp.office365.com");
  expect(sendingOf("imap.example.com")).toBeNull();
});

it("has Chinese names only for providers that there are", () => {
  const names = new Set(PROVIDERS.map(({ name }) => name));
  expect(names.size).toBe(PROVIDERS.length);
  expect(Object.keys(CHINESE_NAMES).filter((name) => !names.has(name))).toEqual([]);
});
