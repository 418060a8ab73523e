import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const tlsServerNameMissing: DiagnosisText = {
  title: "客户端没有发送域名（SNI），{host} 返回了默认证书",
  cause:
    "一台服务器为多个域名服务时，客户端要在 TLS 握手时说明找的是哪一个（SNI）。如果服务器地址填的是 {host}，或者途中的设备把域名去掉了，服务器就收不到域名，只能用{subject, select, unknown {这张证书} other { `{subject}` }}代替正确的证书，邮件客户端会弹出证书警告或者拒绝连接。",
  fix: {
    user: [
      "邮件客户端里的收件服务器请填写服务商公布的域名，而不是 IP 地址。",
      "更新邮件客户端：很旧的版本不会发送域名。",
    ],
    admin: [
      "`imapscope.yaml` 里的 `host` 请写服务器的域名；要检查其中一个地址，请运行 `imapscope check NAME:{port} --security {security, select, starttls {starttls} other {implicit-tls}} --address ADDRESS`。",
      "比较两者的区别：`openssl s_client -connect {host}:{port} -noservername{security, select, starttls { -starttls imap} other {}} </dev/null`，再用 `-servername NAME` 试一次。",
      "对于不发送域名的客户端，请把常用域名的证书设为默认证书：Dovecot 中写在 `local_name` 配置块之外的 `ssl_cert`（2.4 版为 `ssl_server_cert_file`）就是默认证书。",
      "检查途中的代理或 TLS 检测设备会不会转发域名（SNI）。",
    ],
  },
  verify: ["把 NAME 换成服务器的域名，检查一次：`imapscope check NAME:{port} --security implicit-tls`。"],
};
