import type { Diagnosis } from "../diagnosis.ts";
import { failingAddresses, failingFamily, listed } from "../dialled.ts";
import { target } from "../failed.ts";

/** The server was reached, but not at every address that was tried. */
export const tcpSomeAddressesFailing: Diagnosis = {
  id: "tcp-some-addresses-failing",
  severity: "error",
  phase: "tcp",
  reference: "https://www.rfc-editor.org/rfc/rfc8305#section-5",
  text: {
    en: {
      title: "{count, plural, one {One address} other {# addresses}} of {host} cannot be reached",
      cause:
        "Mail programs that try a dead address first wait long or report an error, while others work. Failing: {addresses}; working: {address}.",
      fix: {
        user: [
          "Keep your settings, they are right, and try again after a minute or from another network.",
          "Tell your administrator which address fails: {addresses}.",
        ],
        admin: [
          "Test each address by itself: `imapscope check {host}:{port} --address ADDRESS`.",
          "Make the mail service listen on it and open its firewall, which is a separate one for IPv6: `ss -ltnp | grep :{port}`.",
          "Remove the address from DNS if the server no longer uses it: `dig {host} A +short` and `dig {host} AAAA +short`.",
          "Check that the machine that runs imapscope has IPv6 itself if only IPv6 addresses fail: `ip -6 route show default`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 有 {count, number} 个地址无法连接",
      cause:
        "先尝试失效地址的邮件客户端会等待很久或者报错，其他客户端则正常。无法连接：{addresses}；可以连接：{address}。",
      fix: {
        user: ["不要改动设置，设置没有错；过一分钟或换一个网络再试。", "告诉管理员哪个地址连不上：{addresses}。"],
        admin: [
          "逐个测试地址：`imapscope check {host}:{port} --address ADDRESS`。",
          "让邮件服务监听该地址，并在防火墙里放行（IPv6 的规则要单独设置）：`ss -ltnp | grep :{port}`。",
          "如果服务器不再使用该地址，请从 DNS 里删除：`dig {host} A +short` 和 `dig {host} AAAA +short`。",
          "如果只有 IPv6 地址失败，请先确认运行 imapscope 的机器自己有 IPv6：`ip -6 route show default`。",
        ],
      },
    },
  },
  find(facts) {
    const { tcp } = facts.phases;
    // A family that fails as a whole has a diagnosis of its own.
    const whole = failingFamily(facts);
    const failing = failingAddresses(facts).filter(({ family }) => family !== whole);
    if (tcp.status !== "ok" || failing.length === 0) return null;
    return { ...target(facts), addresses: listed(failing), address: tcp.value.address, count: failing.length };
  },
};
