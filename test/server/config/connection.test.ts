import { describe, expect, it } from "vitest";
import { completeConnection } from "../../../server/config/connection.ts";

describe("completeConnection", () => {
  it.each([
    [undefined, undefined, { port: 993, security: "implicit-tls" }],
    [993, undefined, { port: 993, security: "implicit-tls" }],
    [143, undefined, { port: 143, security: "starttls" }],
    [undefined, "implicit-tls", { port: 993, security: "implicit-tls" }],
    [undefined, "starttls", { port: 143, security: "starttls" }],
    [undefined, "none", { port: 143, security: "none" }],
    [143, "implicit-tls", { port: 143, security: "implicit-tls" }],
    [10_993, "starttls", { port: 10_993, security: "starttls" }],
  ] as const)("makes of port %s and security %s", (port, security, connection) => {
    expect(completeConnection(port, security)).toEqual(connection);
  });

  it("leaves a port of its own without security open", () => {
    expect(completeConnection(10_993, undefined)).toBeNull();
  });
});
