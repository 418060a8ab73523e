import { refusalIn } from "../../probe/refusal.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The phases that the policy can end: before the lookup, or between it and the connection. */
const PHASES = ["dns", "tcp"] as const;

/**
 * The address policy lets this check go nowhere, so nothing is known of the server and the state is `unknown`. A notice, as
 * nothing is wrong with anybody's mail.
 */
export const policyTargetNotAllowed: Diagnosis = {
  id: "policy-target-not-allowed",
  severity: "notice",
  scope: "server",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc6890#section-2.2",
  text: {
    en: {
      title: "This check may not connect to {host}",
      cause:
        "{reason, select, port {Port {port} is none of those that mail servers use} unlisted {Visitors may only check the servers that are allowed here, and {address} is not one of them} loopback {{address} is the address of the machine that checks} private {{address} belongs to a private network} other {{address} is no address of the public internet}}. So that nobody can look into the network around this machine, the check ended before anything was sent. The mail server itself was not tested.",
      fix: {
        user: [
          "Check the name for a mistake: {host} leads to {address}.",
          "Enter the server by the name and the port that your provider gives for IMAP, usually port 993 or 143.",
          "Ask the administrator of this page to check a server in an internal network.",
        ],
        admin: [
          "See where the name leads, from inside and from outside: `dig +short {host} A`, `dig +short {host} AAAA`, and the same with `@1.1.1.1`.",
          "Add the server under `servers` in `imapscope.yaml` if it is one of your own: configured servers are checked whatever their address is.",
          "Set `targets` under `selfCheck` in `imapscope.yaml` to `public`, or to a list of domains, if visitors are to check more than the configured servers.",
          "Check it from the command line, which may connect to every address, and see whether it answers: `imapscope check {host}:{port}{security, select, starttls { --security starttls} none { --security none} other { --security implicit-tls}} --depth connect`.",
        ],
      },
    },
    "zh-CN": {
      title: "本次检查不允许连接 {host}",
      cause:
        "{reason, select, port {{port} 端口不是邮件服务器使用的端口} unlisted {访客只能检查此处允许的服务器，而 {address} 不在其中} loopback {{address} 属于发起检查的机器本身} private {{address} 属于内部网络} other {{address} 不属于公共互联网}}。为了防止有人借机探测本机所在的网络，检查还没发送任何数据就结束了，因此无法判断邮件服务器是否正常。",
      fix: {
        user: [
          "看看名称有没有写错：{host} 指向 {address}。",
          "请填写服务商给出的 IMAP 服务器名称和端口，端口通常是 993 或 143。",
          "如果要检查内部网络里的服务器，请联系本页面的管理员。",
        ],
        admin: [
          "查看该域名在内网和外网分别指向哪里：`dig +short {host} A`、`dig +short {host} AAAA`，再各加上 `@1.1.1.1` 查一次。",
          "如果是自己的服务器，请加到 `imapscope.yaml` 的 `servers` 下：配置中的服务器不论地址如何都会检查。",
          "如果允许访客检查配置以外的服务器，请把 `imapscope.yaml` 中 `selfCheck` 下的 `targets` 设为 `public` 或域名列表。",
          "改用命令行检查（它可以连接任何地址），看看服务器有没有回应：`imapscope check {host}:{port}{security, select, starttls { --security starttls} none { --security none} other { --security implicit-tls}} --depth connect`。",
        ],
      },
    },
  },
  find(facts) {
    for (const phase of PHASES) {
      const failed = failedWith(facts, phase);
      const refusal = failed && refusalIn(failed);
      if (refusal) return { ...failed, ...refusal, phase };
    }
    return null;
  },
};
