import type { Language } from "../contract/languages.ts";
import { careful } from "./careful.ts";

/** A step for administrators that several diagnoses share, in every language. ICU MessageFormat. */
type Step = Readonly<Record<Language, string>>;

/**
 * Runs a check by hand; options may follow. Needs `host`, `port` and `security`, which only the ports 993 and 143 tell by
 * themselves.
 */
export const CHECK =
  "imapscope check {host}:{port} --security {security, select, starttls {starttls} none {none} other {implicit-tls}}";

/** For a port that is shut by the machine's own firewall; needs `port`. */
export const OPEN_FIREWALL: Step = {
  en: "Open the port in the firewall of the server, and in the security group or port forwarding before it: `ufw allow {port}/tcp`; with firewalld `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`; `nft list ruleset` shows every rule.",
  "zh-CN":
    "在服务器的防火墙以及外层的安全组、端口转发里放行该端口：`ufw allow {port}/tcp`；使用 firewalld 时为 `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`；`nft list ruleset` 可以列出全部规则。",
};

/** fail2ban counts connections without a login as attacks, whichever mail server's jail does it. */
export const LIFT_BAN: Step = {
  en: "Lift a ban of the address that checks: `fail2ban-client banned ADDRESS` names the jails that hold it, `fail2ban-client unban ADDRESS` frees it, and `ignoreip` in `jail.local` prevents the next.",
  "zh-CN":
    "解除对检查方 IP 的封禁：用 `fail2ban-client banned ADDRESS` 查看是哪条规则（jail）封的，用 `fail2ban-client unban ADDRESS` 解封，再把它写进 `jail.local` 的 `ignoreip`，以免再次被封。",
};

/**
 * A certificate with a new key for all of its names. `certbot certonly -d NAME` would leave it that one name and drop the others
 * (certbot's manual, “Changing a Certificate's Domains”).
 */
export const NEW_KEY: Step = {
  en: "Find the certificate's NAME with `certbot certificates`, and issue it again with a new key, for all the names that it has: `certbot renew --cert-name NAME --force-renewal --key-type ecdsa`, then `doveadm reload`.",
  "zh-CN":
    "用 `certbot certificates` 查出证书的名称 NAME，再用新密钥为它的全部域名重新签发：`certbot renew --cert-name NAME --force-renewal --key-type ecdsa`，然后执行 `doveadm reload`。",
};

/**
 * Puts the index of a mailbox right; needs `user` and `mailbox`. Comes last. The quota of Cyrus has to be counted again after it
 * (quota(8)).
 */
export const REBUILD_INDEX: Step = {
  en: careful.en(
    "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
    "Let damaged indexes be rebuilt: `doveadm force-resync -u {user} {mailbox}`; in Cyrus, as the user `cyrus`, `reconstruct -u {user}`, then `quota -f`.",
  ),
  "zh-CN": careful["zh-CN"](
    "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
    "重建损坏的索引：`doveadm force-resync -u {user} {mailbox}`；Cyrus 以 `cyrus` 用户执行 `reconstruct -u {user}`，再执行 `quota -f`。",
  ),
};

/** For other servers than Dovecot, when they are to serve another certificate; needs `host`. */
export const INSTALL_ELSEWHERE: Step = {
  en: "Name the files where TLS ends if that is not Dovecot, and restart it: `tls_server_cert` and `tls_server_key` in `imapd.conf` of Cyrus, `TLS_CERTFILE` and `TLS_PRIVATE_KEYFILE` in `imapd-ssl` of Courier, `ssl_certificate` and `ssl_certificate_key` in nginx; in Exchange `Set-ImapSettings -X509CertificateName {host}`, `Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`, then `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`.",
  "zh-CN":
    "如果负责 TLS 的不是 Dovecot，请在相应软件里指定这些文件并重启：Cyrus 为 `imapd.conf` 的 `tls_server_cert` 和 `tls_server_key`，Courier 为 `imapd-ssl` 的 `TLS_CERTFILE` 和 `TLS_PRIVATE_KEYFILE`，nginx 为 `ssl_certificate` 和 `ssl_certificate_key`；Exchange 执行 `Set-ImapSettings -X509CertificateName {host}` 和 `Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`，再执行 `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`。",
};

/** For other servers than Dovecot, when the file is right and has only to be read again. */
export const RELOAD_ELSEWHERE: Step = {
  en: "Reload what ends TLS if that is not Dovecot: `systemctl restart cyrus-imapd`, `systemctl restart courier-imap-ssl`, `systemctl reload nginx`, `systemctl reload haproxy`; Exchange needs the new certificate assigned: `Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`, then `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`.",
  "zh-CN":
    "如果负责 TLS 的不是 Dovecot，请重新加载相应软件：`systemctl restart cyrus-imapd`、`systemctl restart courier-imap-ssl`、`systemctl reload nginx` 或 `systemctl reload haproxy`；Exchange 需要重新指派证书：`Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`，然后执行 `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`。",
};

/** Why most certificates expire although they were renewed; needs `host`. */
export const RELOAD_AFTER_RENEWAL: Step = {
  en: "Let every renewal reload the server; certbot runs what lies in this folder: `printf '#!/bin/sh\\ndoveadm reload\\n' >/etc/letsencrypt/renewal-hooks/deploy/mail && chmod +x /etc/letsencrypt/renewal-hooks/deploy/mail`; acme.sh is told once: `acme.sh --install-cert -d {host} --key-file KEY --fullchain-file CHAIN --reloadcmd \"doveadm reload\"`.",
  "zh-CN":
    "让证书每次续期后自动重新加载。certbot 会运行该目录下的脚本：`printf '#!/bin/sh\\ndoveadm reload\\n' >/etc/letsencrypt/renewal-hooks/deploy/mail && chmod +x /etc/letsencrypt/renewal-hooks/deploy/mail`；acme.sh 只需设置一次：`acme.sh --install-cert -d {host} --key-file KEY --fullchain-file CHAIN --reloadcmd \"doveadm reload\"`。",
};

/** `doveconf` hides where the key is unless it is asked for; asked for everything (`-nP`), it shows the password of the key too. */
export const KEY_BELONGS: Step = {
  en: "Check that certificate and key belong together; both commands have to print the same: `openssl x509 -in CERT -noout -pubkey | sha256sum` and `openssl pkey -in KEY -pubout | sha256sum`; `doveconf -n ssl_cert` and `doveconf -P ssl_key` name the files (in version 2.4 `doveconf ssl_server_cert_file ssl_server_key_file`).",
  "zh-CN":
    "检查证书和私钥是否匹配，这两条命令的输出应当相同：`openssl x509 -in CERT -noout -pubkey | sha256sum` 和 `openssl pkey -in KEY -pubout | sha256sum`；文件路径用 `doveconf -n ssl_cert` 和 `doveconf -P ssl_key` 查看（2.4 版为 `doveconf ssl_server_cert_file ssl_server_key_file`）。",
};

/**
 * A listener that wants the PROXY protocol takes nothing else: it waits for the header, and hangs up on a ClientHello or in time.
 * Whether it does cannot be told apart from outside without sending one.
 */
export const PROXY_PROTOCOL: Step = {
  en: "Check that the proxy or load balancer in front reaches the mail server, and that both use the PROXY protocol or neither: `send-proxy-v2` in HAProxy goes with `haproxy = yes` in Dovecot's `inet_listener` and `haproxy_trusted_networks`.",
  "zh-CN":
    "检查前端的代理或负载均衡能否连到邮件服务器，以及双方是不是都用或者都不用 PROXY 协议：HAProxy 的 `send-proxy-v2` 要配合 Dovecot `inet_listener` 里的 `haproxy = yes` 和 `haproxy_trusted_networks`。",
};
