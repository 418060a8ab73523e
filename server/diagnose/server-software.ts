/** What an administrator does on a server, and does otherwise with each software. */
export type Chore = "restart" | "logs" | "unban" | "certificates";

/** How it is done: commands, one after the other; files; or the places of its own interface, each below the one before. */
export type WayOfChore = { run: readonly string[] } | { files: readonly string[] } | { menu: readonly string[] };

/** One software, and how each chore is done with it; what is left out is done as with Dovecot on a machine of its own. */
export type ServerSoftware = { name: string } & Readonly<Partial<Record<Chore, WayOfChore>>>;

/**
 * Mail servers, panels and containers, and what bans addresses there; Dovecot itself, whose commands stand in the steps, is not among
 * them. ADDRESS is that of the client, SERVICE the name in `compose.yaml`.
 */
export const SERVER_SOFTWARE: readonly ServerSoftware[] = [
  {
    name: "Cyrus",
    restart: { run: ["systemctl restart cyrus-imapd"] },
    logs: { run: ["journalctl -u cyrus-imapd -n 200"] },
  },
  {
    name: "Courier",
    restart: { run: ["systemctl restart courier-imap-ssl"] },
    logs: { run: ["journalctl -u courier-imap-ssl -n 200"] },
  },
  {
    name: "Exchange",
    restart: { run: ["Restart-Service MSExchangeIMAP4, MSExchangeIMAP4BE"] },
    certificates: { run: ["Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services IMAP"] },
  },
  { name: "nginx", restart: { run: ["systemctl reload nginx"] }, logs: { files: ["/var/log/nginx/error.log"] } },
  { name: "HAProxy", restart: { run: ["systemctl reload haproxy"] }, logs: { run: ["journalctl -u haproxy -n 200"] } },
  {
    // docs.mailcow.email: “SSL”, “Logging”, “Netfilter”; it gets its certificates itself, or takes copies, no links.
    name: "mailcow",
    restart: { run: ["docker compose restart dovecot-mailcow"] },
    logs: { run: ["docker compose logs --tail 200 dovecot-mailcow"] },
    unban: { menu: ["Configuration", "Fail2ban parameters"] },
    certificates: { files: ["data/assets/ssl/cert.pem", "data/assets/ssl/key.pem"] },
  },
  {
    // docker-mailserver.github.io: “Debugging” (no plain restart), “Fail2Ban”, “SSL/TLS”.
    name: "docker-mailserver",
    restart: { run: ["docker compose up -d --force-recreate mailserver"] },
    logs: { run: ["docker compose logs --tail 200 mailserver"] },
    unban: { run: ["docker compose exec mailserver setup fail2ban unban ADDRESS"] },
    certificates: { files: ["SSL_TYPE", "SSL_CERT_PATH", "SSL_KEY_PATH"] },
  },
  {
    // docs.docker.com, “docker compose”.
    name: "Docker Compose",
    restart: { run: ["docker compose restart SERVICE"] },
    logs: { run: ["docker compose logs --tail 200 SERVICE"] },
    unban: { run: ["docker compose exec SERVICE fail2ban-client unban ADDRESS"] },
  },
  {
    // docs.plesk.com, “ip_ban”; the first command names the jail for the second.
    name: "Plesk",
    unban: { run: ["plesk bin ip_ban --banned", "plesk bin ip_ban --unban ADDRESS,JAIL"] },
    certificates: { menu: ["Tools & Settings", "SSL/TLS Certificates", "Certificate for securing mail"] },
  },
  {
    // api.docs.cpanel.net (cPHulk), docs.cpanel.net, “The restartsrv Scripts”, “Manage Service SSL Certificates”.
    name: "cPanel",
    restart: { run: ["/usr/local/cpanel/scripts/restartsrv_dovecot"] },
    logs: { files: ["/var/log/maillog"] },
    unban: { run: ["whmapi1 flush_cphulk_login_history_for_ips ip=ADDRESS"] },
    certificates: { menu: ["WHM", "Manage Service SSL Certificates"] },
  },
  {
    // ConfigServer Firewall's readme.
    name: "CSF",
    unban: { run: ["csf -dr ADDRESS"] },
  },
  {
    // docs.crowdsec.net, “cscli decisions delete”.
    name: "CrowdSec",
    unban: { run: ["cscli decisions list --ip ADDRESS", "cscli decisions delete --ip ADDRESS"] },
  },
  {
    // kb.synology.com, DSM: “Protection”, “Certificate”.
    name: "Synology",
    restart: { menu: ["Package Center", "MailPlus Server"] },
    unban: { menu: ["Control Panel", "Security", "Protection", "Allow/Block List"] },
    certificates: { menu: ["Control Panel", "Security", "Certificate", "Settings"] },
  },
  {
    // stalw.art/docs: “Auto-banning”, “Linux”, “TLS certificates”.
    name: "Stalwart",
    restart: { run: ["systemctl restart stalwart"] },
    logs: { run: ["journalctl -u stalwart -n 200"] },
    unban: { menu: ["Security", "Blocked IPs"] },
    certificates: { menu: ["TLS", "Certificates"] },
  },
  {
    // xmox.nl: it lifts bans itself after a while; certificates come by ACME, or stand under `KeyCerts` in `mox.conf`.
    name: "mox",
    restart: { run: ["systemctl restart mox"] },
    logs: { run: ["journalctl -u mox -n 200"] },
    certificates: { files: ["mox.conf"] },
  },
  {
    // wiki.zimbra.com, “Administration Console and CLI Certificate Tools”; as the user `zimbra`.
    name: "Zimbra",
    restart: { run: ["zmproxyctl restart", "zmmailboxdctl restart"] },
    logs: { files: ["/opt/zimbra/log/mailbox.log"] },
    certificates: { run: ["zmcertmgr deploycrt comm CERT CHAIN"] },
  },
];

/** How a list of ways is written in a language: `menu` writes what stands on a screen, which the language may call otherwise. */
export type WayWords = {
  between: string;
  and: string;
  of: (name: string, way: string) => string;
  menu: (path: readonly string[]) => string;
};

const ENGLISH: WayWords = {
  between: "; ",
  and: ", ",
  of: (name, way) => `${name} ${way}`,
  menu: (path) => `“${path.join(" › ")}”`,
};

/** How this chore is done with each software that has a way of its own, in one sentence's part: `Cyrus …; mailcow …`. */
export function waysOf(chore: Chore, words: WayWords = ENGLISH): string {
  return SERVER_SOFTWARE.flatMap(({ name, [chore]: way }) =>
    way === undefined ? [] : [words.of(name, written(way, words))],
  ).join(words.between);
}

function written(way: WayOfChore, { and, menu }: WayWords): string {
  if ("menu" in way) return menu(way.menu);
  const literals = "run" in way ? way.run : way.files;
  return literals.map((literal) => `\`${literal}\``).join(and);
}
