import { BlockList } from "node:net";

/**
 * The addresses of Cloudflare's proxy, which passes on web pages and no mail. As published at https://www.cloudflare.com/ips-v4 and
 * https://www.cloudflare.com/ips-v6, the same in copies of 2022-10 and of 2026-02.
 */
const RANGES: readonly (readonly [network: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["173.245.48.0", 20, "ipv4"],
  ["103.21.244.0", 22, "ipv4"],
  ["103.22.200.0", 22, "ipv4"],
  ["103.31.4.0", 22, "ipv4"],
  ["141.101.64.0", 18, "ipv4"],
  ["108.162.192.0", 18, "ipv4"],
  ["190.93.240.0", 20, "ipv4"],
  ["188.114.96.0", 20, "ipv4"],
  ["197.234.240.0", 22, "ipv4"],
  ["198.41.128.0", 17, "ipv4"],
  ["162.158.0.0", 15, "ipv4"],
  ["104.16.0.0", 13, "ipv4"],
  ["104.24.0.0", 14, "ipv4"],
  ["172.64.0.0", 13, "ipv4"],
  ["131.0.72.0", 22, "ipv4"],
  ["2400:cb00::", 32, "ipv6"],
  ["2606:4700::", 32, "ipv6"],
  ["2803:f800::", 32, "ipv6"],
  ["2405:b500::", 32, "ipv6"],
  ["2405:8100::", 32, "ipv6"],
  ["2a06:98c0::", 29, "ipv6"],
  ["2c0f:f248::", 32, "ipv6"],
];

const CLOUDFLARE = new BlockList();
for (const [network, prefix, family] of RANGES) CLOUDFLARE.addSubnet(network, prefix, family);

/** Whether an IP address is one of them. */
export function isOfCloudflare(address: string): boolean {
  return CLOUDFLARE.check(address, address.includes(":") ? "ipv6" : "ipv4");
}
