import { careful } from "./careful.ts";
import { waysOf } from "./server-software.ts";

/**
 * Runs a check by hand; options may follow. Needs `host`, `port` and `security`, which only the ports 993 and 143 tell by
 * themselves.
 */
export const CHECK =
  "imapscope check {host}:{port} --security {security, select, starttls {starttls} none {none} other {implicit-tls}}";

/** For a port that is shut by the machine's own firewall; needs `port`. */
export const OPEN_FIREWALL =
  "Open the port in the firewall of the server, and in the security group or port forwarding before it: `ufw allow {port}/tcp`; with firewalld `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`; `nft list ruleset` shows every rule.";

/** fail2ban counts connections without a login as attacks, whichever mail server's jail does it. */
export const LIFT_BAN =
  "Lift a ban of the address that cannot connect: `fail2ban-client banned ADDRESS` names the jails that hold it, `fail2ban-client unban ADDRESS` frees it, and `ignoreip` in `jail.local` prevents the next.";

/**
 * A certificate with a new key for all of its names. `certbot certonly -d NAME` would leave it that one name and drop the others
 * (certbot's manual, “Changing a Certificate's Domains”).
 */
export const NEW_KEY =
  "Find the certificate's NAME with `certbot certificates`, and issue it again with a new key, for all the names that it has: `certbot renew --cert-name NAME --force-renewal --key-type ecdsa`, then `doveadm reload`.";

/**
 * Puts the index of a mailbox right; needs `user` and `mailbox`. Comes last. The quota of Cyrus has to be counted again after it
 * (quota(8)).
 */
export const REBUILD_INDEX = careful(
  "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
  "Let damaged indexes be rebuilt: `doveadm force-resync -u {user} {mailbox}`; in Cyrus, as the user `cyrus`, `reconstruct -u {user}`, then `quota -f`.",
);

/** For other servers than Dovecot, when they are to serve another certificate; needs `host`. */
export const INSTALL_ELSEWHERE =
  "Name the files where TLS ends if that is not Dovecot, and restart it: `tls_server_cert` and `tls_server_key` in `imapd.conf` of Cyrus, `TLS_CERTFILE` and `TLS_PRIVATE_KEYFILE` in `imapd-ssl` of Courier, `ssl_certificate` and `ssl_certificate_key` in nginx; in Exchange `Set-ImapSettings -X509CertificateName {host}`, `Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP`, then `Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE`.";

/** For other servers than Dovecot, when the file is right and has only to be read again, or the service has to begin anew. */
export const RESTART_ELSEWHERE = `Restart what runs in place of Dovecot, or ends TLS before it: ${waysOf("restart")}; Zimbra as its own user.`;

/** For other servers than Dovecot, and for those in containers, where there is no `journalctl -u dovecot`. */
export const LOGS_ELSEWHERE = `Look for the log elsewhere if Dovecot does not run on the machine itself: ${waysOf("logs")}.`;

/** For what bans addresses besides fail2ban. */
export const LIFT_BAN_ELSEWHERE = `Lift the ban where something else than fail2ban holds it: ${waysOf("unban")}.`;

/** For panels and containers, which keep the certificate of mail in a place of their own. */
export const CERTIFICATE_ELSEWHERE = `Put the renewed certificate where a panel, a container or Exchange takes it from, as certbot does not: ${waysOf("certificates")} as its own user, with an RSA key. Out of the store of Caddy or Traefik it has to be copied after each renewal.`;

/** Why most certificates expire although they were renewed; needs `host`. */
export const RELOAD_AFTER_RENEWAL =
  "Let every renewal reload the server; certbot runs what lies in this folder: `printf '#!/bin/sh\\ndoveadm reload\\n' >/etc/letsencrypt/renewal-hooks/deploy/reload-dovecot && chmod +x /etc/letsencrypt/renewal-hooks/deploy/reload-dovecot`; acme.sh is told once: `acme.sh --install-cert -d {host} --key-file KEY --fullchain-file CHAIN --reloadcmd \"doveadm reload\"`.";

/** `doveconf` hides where the key is unless it is asked for; asked for everything (`-nP`), it shows the password of the key too. */
export const KEY_BELONGS =
  "Check that certificate and key belong together; both commands have to print the same: `openssl x509 -in CERT -noout -pubkey | sha256sum` and `openssl pkey -in KEY -pubout | sha256sum`; `doveconf -n ssl_cert` and `doveconf -P ssl_key` name the files (in version 2.4 `doveconf ssl_server_cert_file ssl_server_key_file`).";

/**
 * A listener that wants the PROXY protocol takes nothing else: it waits for the header, and hangs up on a ClientHello or in time.
 * Whether it does cannot be told apart from outside without sending one.
 */
export const PROXY_PROTOCOL =
  "Check that the proxy or load balancer in front reaches the mail server, and that both use the PROXY protocol or neither: `send-proxy-v2` in HAProxy needs `haproxy = yes` in Dovecot's `inet_listener` and `haproxy_trusted_networks`.";
