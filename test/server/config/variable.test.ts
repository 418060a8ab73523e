import { describe, expect, it } from "vitest";
import { ConfigError } from "../../../server/config/config-error.ts";
import { parseConfig } from "../../../server/config/load.ts";

async function problemsOf(...lines: string[]) {
  const text = `servers:\n  - name: corp\n${lines.map((line) => `    ${line}\n`).join("")}`;
  try {
    await parseConfig(text, "imapscope.yaml", { CORP_PASSWORD: "x" });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

describe("a variable", () => {
  it.each([
    ["host: mail.example.com", `port: \${IMAP_PORT}`],
    [`host: "\${MAIL_HOST}"`, "port: 993"],
    [`host: \${MAIL_HOST:-mail.example.com}`, "port: 993"],
    ["host: $MAIL_HOST", "port: 993"],
    ["host: %MAIL_HOST%", "port: 993"],
    ['host: "{{ mail_host }}"', "port: 993"],
    ["host: {{ mail_host }}", "port: 993"],
    ["host: mail.example.com", "port: {{ port }}"],
    ["host: <%= host %>", "port: 993"],
    ["host: mail.example.com", "every: $EVERY"],
    ["host: mail.example.com", `address: \${IP}`],
    ["host: mail.example.com", `ca: \${CA_FILE}`],
    ["host: mail.example.com", `mailboxes: ["\${MAILBOX}"]`],
    ["host: mail.example.com", `auth: { user: "\${MAIL_USER}", password: { env: CORP_PASSWORD } }`],
    ["host: mail.example.com", `auth: { user: \${MAIL_USER}, password: { env: CORP_PASSWORD } }`],
    ["host: mail.example.com", `labels: { team: mail, site: \${SITE} }`],
  ])("is said not to be expanded: %s, %s", async (...lines) => {
    const problems = await problemsOf(...lines);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("variables are not expanded here"),
    ]);
    expect(problems[0]?.write).toContain("envsubst");
  });

  it("in place of a secret leads to `env`", async () => {
    const [problem] = await problemsOf("host: mail.example.com", `auth: { user: u, password: "\${MAIL_PASSWORD}" }`);
    expect(problem?.message).toContain("variables are not expanded here");
    expect(problem?.write).toContain("`password: { env: MAIL_PASSWORD }`");
  });

  it.each([
    'mailboxes: ["$RECYCLE.BIN"]',
    'mailboxes: ["100%", "50% off"]',
    'mailboxes: ["a $5 b"]',
    'labels: { team: "a{b}c" }',
  ])("is not seen in what only has such a sign: %s", async (line) =>
    expect(await problemsOf("host: mail.example.com", line)).toEqual([]),
  );
});

describe("address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8::1", "2001:db8::1"],
    ['"[2001:db8::1]"', "2001:db8::1"],
  ])("%s is dialled instead of a lookup", async (written, address) => {
    const text = `servers: [{ name: corp, host: mail.example.com, address: ${written} }]`;
    const { servers } = await parseConfig(text.replace("[{", "\n  - {").replace("}]", "}"), "imapscope.yaml", {});
    expect(servers[0]).toMatchObject({ host: "mail.example.com", address });
  });

  it.each(["mail.example.com", "192.0.2.1:993", "192.0.2.999"])("%s is none", async (written) => {
    const [problem] = await problemsOf("host: mail.example.com", `address: "${written}"`);
    expect(problem?.message).toContain("`address` must be an IP address alone");
  });
});
