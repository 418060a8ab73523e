import { waysOf } from "../../diagnose/server-software.ts";
import { careful } from "./careful.ts";
import { WAYS } from "./server-software.ts";

/** The steps for administrators that several diagnoses share: `server/diagnose/admin-steps.ts`. */
export const OPEN_FIREWALL =
  "在服务器的防火墙以及外层的安全组、端口转发里放行该端口：`ufw allow {port}/tcp`；使用 firewalld 时为 `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`；`nft list ruleset` 可以列出全部规则。";

export const LIFT_BAN =
  "解除对无法连接的 IP 地址的封禁：用 `fail2ban-client banned ADDRESS` 查看是哪条规则（jail）封的，用 `fail2ban-client unban ADDRESS` 解封，再把它写进 `jail.local` 的 `ignoreip`，以免再次被封。";

export const NEW_KEY =
  "用 `certbot certificates` 查出证书的名称 NAME，再用新密钥为它的全部域名重新签发：`certbot renew --cert-name NAME --force-renewal --key-type ecdsa`，然后执行 `doveadm reload`。";

export const REBUILD_INDEX = careful(
  "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
  "重建损坏的索引：`doveadm force-resync -u {user} {mailbox}`；Cyrus 以 `cyrus` 用户执行 `reconstruct -u {user}`，再执行 `quota -f`。",
);

export const INSTALL_ELSEWHERE =
  "如果负责 TLS 的不是 Dovecot，请在相应软件里指定这些文件并重启：Cyrus 为 `imapd.conf` 的 `tls_server_cert` 和 `tls_server_key`，Courier 为 `imapd-ssl` 的 `TLS_CERTFILE` 和 `TLS_PRIVATE_KEYFILE`，nginx 为 `ssl_certificate` 和 `ssl_certificate_key`；Exchange 执行 `Set-ImapSettings -X509CertificateName {host}` 和 `Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`，再执行 `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`。";

export const RESTART_ELSEWHERE = `如果运行的不是 Dovecot，或者 TLS 由前面的软件负责，请重启相应软件：${waysOf("restart", WAYS)}；Zimbra 的命令以它自己的用户执行。`;

export const LOGS_ELSEWHERE = `如果 Dovecot 不是直接运行在这台机器上，日志在别处：${waysOf("logs", WAYS)}。`;

export const LIFT_BAN_ELSEWHERE = `如果封禁来自 fail2ban 以外的程序，请在那里解封：${waysOf("unban", WAYS)}。`;

export const CERTIFICATE_ELSEWHERE = `管理面板、容器和 Exchange 不读取 certbot 的目录，请把续期后的证书放到它们读取的位置：${waysOf("certificates", WAYS)}（以它自己的用户执行，私钥须为 RSA）。Caddy 或 Traefik 的证书每次续期后都要从它们的存储里复制出来。`;

export const RELOAD_AFTER_RENEWAL =
  "让证书每次续期后自动重新加载。certbot 会运行该目录下的脚本：`printf '#!/bin/sh\\ndoveadm reload\\n' >/etc/letsencrypt/renewal-hooks/deploy/reload-dovecot && chmod +x /etc/letsencrypt/renewal-hooks/deploy/reload-dovecot`；acme.sh 只需设置一次：`acme.sh --install-cert -d {host} --key-file KEY --fullchain-file CHAIN --reloadcmd \"doveadm reload\"`。";

export const KEY_BELONGS =
  "检查证书和私钥是否匹配，这两条命令的输出应当相同：`openssl x509 -in CERT -noout -pubkey | sha256sum` 和 `openssl pkey -in KEY -pubout | sha256sum`；文件路径用 `doveconf -n ssl_cert` 和 `doveconf -P ssl_key` 查看（2.4 版为 `doveconf ssl_server_cert_file ssl_server_key_file`）。";

export const PROXY_PROTOCOL =
  "检查前端的代理或负载均衡能否连到邮件服务器，以及双方是否都启用（或都不启用）PROXY 协议：HAProxy 的 `send-proxy-v2` 要配合 Dovecot `inet_listener` 里的 `haproxy = yes` 和 `haproxy_trusted_networks`。";
