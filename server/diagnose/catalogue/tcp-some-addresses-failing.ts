import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failingAddresses, failingFamily, listed } from "../dialled.ts";
import { target } from "../failed.ts";

/** The server was reached, but not at every address that was tried. */
export const tcpSomeAddressesFailing: Diagnosis = {
  id: "tcp-some-addresses-failing",
  severity: "error",
  scope: "server",
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
          `Test each address by itself: \`${CHECK} --address ADDRESS\`.`,
          "Make the mail service listen on it, which `ss -ltnp | grep :{port}` shows, and open its firewall, which has separate rules for IPv6: `nft list ruleset`.",
          "Check that the machine that runs imapscope has IPv6 itself if only IPv6 addresses fail: `ip -6 route show default`.",
          careful.en(
            "nobody reaches a server by an address that is not in DNS.",
            "Remove the address from DNS only if the server no longer uses it: `dig {host} A +short` and `dig {host} AAAA +short` show what is there.",
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 有 {count, number} 个地址连不上",
      cause:
        "邮件客户端如果先试到失效的地址，要等很久或者报错，没碰上的则一切正常。连不上的地址：{addresses}；能连上的地址：{address}。",
      fix: {
        user: ["设置没有错，不必改动；过一分钟或者换一个网络再试。", "告诉管理员哪个地址连不上：{addresses}。"],
        admin: [
          `逐个测试地址：\`${CHECK} --address ADDRESS\`。`,
          "让邮件服务监听该地址（用 `ss -ltnp | grep :{port}` 确认），并在防火墙里放行，IPv6 的规则是分开的：`nft list ruleset`。",
          "如果只有 IPv6 地址失败，请先确认运行 imapscope 的机器自己有 IPv6：`ip -6 route show default`。",
          careful["zh-CN"](
            "从 DNS 里删除的地址，谁都不会再连接。",
            "只有在服务器不再使用该地址时，才从 DNS 里删除：用 `dig {host} A +short` 和 `dig {host} AAAA +short` 查看。",
          ),
        ],
      },
    },
  },
  verify: {
    en: [`Look at every address; each has to be connected to: \`${CHECK} --depth full\`.`],
    "zh-CN": [`检查每一个地址，都应能连上：\`${CHECK} --depth full\`。`],
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
