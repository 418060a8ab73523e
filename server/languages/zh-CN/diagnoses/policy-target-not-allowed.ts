import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { CHECK_AGAIN } from "../verify-steps.ts";

export const policyTargetNotAllowed: DiagnosisText = {
  title: "本次检查不允许连接 {host}",
  cause:
    "{reason, select, port {{port, select, unknown {邮件端口} other {{port} 端口}}不是邮件服务器使用的端口} unlisted {访客只能检查此处允许的服务器，而 {address} 不在其中} loopback {{address} 属于发起检查的机器本身} private {{address} 属于内部网络} other {{address} 不属于公共互联网}}。为了防止有人借机探测本机所在的网络，检查还没发送任何数据就结束了，因此无法判断邮件服务器是否正常。",
  fix: {
    user: [
      "看看名称有没有写错：{host} 指向 {address}。",
      "请填写服务商给出的 IMAP 服务器地址和端口，端口通常是 993 或 143。",
      "如果要检查内部网络里的服务器，请联系本页面的管理员。",
    ],
    admin: [
      "查看该域名在内网和外网分别指向哪里：`dig +short {host} A`、`dig +short {host} AAAA`，再各加上 `@1.1.1.1` 查一次。",
      "如果是自己的服务器，请加到 `imapscope.yaml` 的 `servers` 下：配置中的服务器不论地址如何都会检查。",
      "如果允许访客检查配置以外的服务器，请把 `imapscope.yaml` 中 `selfCheck` 下的 `targets` 设为 `public` 或域名列表。",
      "改用命令行检查（它可以连接任何地址），看看服务器有没有响应：`imapscope check {host}:{port}{security, select, starttls { --security starttls} none { --security none} other { --security implicit-tls}} --depth connect`。",
    ],
  },
  verify: CHECK_AGAIN,
};
