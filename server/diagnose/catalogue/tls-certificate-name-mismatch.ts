import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { nameOf, rejectedCertificate } from "../certificate.ts";
import { defaultCertificate, showsAnotherCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { verificationReason } from "../verification-reason.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "ERR_TLS_CERT_ALTNAME_INVALID";
/** Shared hosters list hundreds of names on one certificate. */
const MOST_NAMES = 10;

/** The certificate is for other names than the one that was asked for. */
export const tlsCertificateNameMismatch: Diagnosis = {
  id: "tls-certificate-name-mismatch",
  severity: "critical",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  text: {
    en: {
      title: "The certificate does not cover the name {host}",
      cause:
        "Mail programs warn that the name does not match, or refuse to connect: they asked for {host}, and the certificate is made out for {names}.{standIn, select, software { It is the one that the server software made for itself: none has been installed for this name.} hoster { It is that of the hosting company, which all its customers share.} other {}}",
      fix: {
        user: [
          "Use the server name that your provider documents, often one of those on the certificate ({names}), instead of your own domain or an IP address.",
          "Leave the certificate check of your mail program switched on.",
        ],
        admin: [
          "Hand out a server name that is on the certificate, and use it as `host` in `imapscope.yaml`; for mail that a provider runs it is the provider's own: `outlook.office365.com` for Microsoft 365, `imap.gmail.com` for Google Workspace.",
          "Issue a certificate that lists every name users are told: `certbot certonly --expand -d {host} -d OTHER-NAME`, with a `-d` for each name that `certbot certificates` shows now; then `doveadm reload`.",
          "Serve the right certificate for this name if several are installed: `ssl_cert` and `ssl_key` inside a `local_name {host}` block in Dovecot (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`).",
          INSTALL_ELSEWHERE.en,
          `See which names the server presents: \`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "证书不包含主机名 {host}",
      cause:
        "邮件客户端会提示证书与域名不符，或者拒绝连接：要连的是 {host}，证书却是颁发给 {names} 的。{standIn, select, software {这是服务器软件自带的默认证书，说明还没有为这个域名安装证书。} hoster {这是主机商所有客户共用的证书。} other {}}",
      fix: {
        user: [
          "收件服务器请填写服务商公布的地址（往往就是证书上的某个名称：{names}），不要填自己的域名或 IP 地址。",
          "不要关闭邮件客户端的证书验证。",
        ],
        admin: [
          "让用户改用证书上已有的域名，`imapscope.yaml` 里的 `host` 也改成它；如果邮件托管在服务商那里，就用服务商自己的地址：Microsoft 365 是 `outlook.office365.com`（世纪互联版是 `partner.outlook.cn`），Google Workspace 是 `imap.gmail.com`。",
          "申请一张包含全部对外域名的证书：`certbot certonly --expand -d {host} -d OTHER-NAME`，`certbot certificates` 现在列出的每个域名都要写上一个 `-d`；然后执行 `doveadm reload`。",
          "如果装有多张证书，请为这个域名指定正确的一张：Dovecot 在 `local_name {host}` 配置块里设置 `ssl_cert` 和 `ssl_key`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`）。",
          INSTALL_ELSEWHERE["zh-CN"],
          `查看服务器的证书包含哪些域名：\`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`。`,
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected) return null;
    const { failed, leaf, nameMatches } = rejected;
    const named = verificationReason(failed.code) === "name";
    if ((nameMatches && !named) || showsAnotherCertificate(facts)) return null;
    const code = named ? failed.code : CODE;
    const some = leaf.names.slice(0, MOST_NAMES).join(", ");
    const names = leaf.names.length > MOST_NAMES ? `${some}, …` : some;
    const standIn = defaultCertificate(leaf);
    return { ...target(facts), code, subject: nameOf(leaf), names: names || nameOf(leaf), standIn };
  },
};
