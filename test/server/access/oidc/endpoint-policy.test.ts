import { expect, it } from "vitest";
import { toEndpoint } from "../../../../server/access/oidc/endpoint-policy.ts";

const FAR = "https://id.example.com";
const HERE = "http://127.0.0.1:8080";

it.each([
  ["https://id.example.com/token", FAR],
  ["https://login.example.net/token", FAR],
  ["https://10.0.0.5/token", FAR],
  ["http://127.0.0.1:8080/token", HERE],
  ["http://localhost:8080/token", HERE],
  ["http://[::1]:8080/token", HERE],
  ["https://localhost/token", HERE],
  ["https://id.example.com/token", HERE],
])("%s may be asked for %s", (endpoint, issuer) => {
  expect(toEndpoint(endpoint, issuer).href).toBe(endpoint);
});

it.each([
  ["http://id.example.com/token", FAR],
  ["http://10.0.0.5/token", FAR],
  ["http://169.254.169.254/latest/meta-data", FAR],
  ["http://127.0.0.1/token", FAR],
  ["https://127.0.0.1/token", FAR],
  ["https://127.1/token", FAR],
  ["https://2130706433/token", FAR],
  ["https://0x7f.1/token", FAR],
  ["https://[::1]/token", FAR],
  ["https://localhost:8443/token", FAR],
  ["https://user@id.example.com/token", FAR],
  ["https://user:secret@id.example.com/token", FAR],
  ["http://10.0.0.5/token", HERE],
  ["http://id.example.com/token", HERE],
  ["ftp://id.example.com/token", FAR],
  ["file:///etc/passwd", HERE],
  ["javascript:alert(1)", HERE],
  ["data:application/json,{}", HERE],
  ["/token", FAR],
  ["//id.example.com/token", FAR],
  ["", FAR],
])("%s may not be asked for %s", (endpoint, issuer) => {
  expect(() => toEndpoint(endpoint, issuer)).toThrow("an endpoint");
});
