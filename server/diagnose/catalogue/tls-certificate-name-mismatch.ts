import { nameOf, rejectedCertificate } from "../certificate.ts";
import { certificateForNoName, defaultCertificate } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

const CODE = "ERR_TLS_CERT_ALTNAME_INVALID";
/** Shared hosters list hundreds of names on one certificate. */
const MOST_NAMES = 10;

/** The certificate is for other names than the one that was asked for. */
export const tlsCertificateNameMismatch: Diagnosis = {
  id: "tls-certificate-name-mismatch",
  severity: "critical",
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
          "Hand out a server name that is on the certificate, and use it as `host` in `imapscope.yaml`.",
          "Issue a certificate that lists every name users are told: `certbot certonly --expand -d {host} -d OTHER-NAME`, then `doveadm reload`.",
          "Serve the right certificate for this name if several are installed: a `local_name {host}` block in Dovecot.",
          `See which names the server presents: \`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "证书不包含主机名 {host}",
      cause:
        "邮件客户端会提示名称不匹配或拒绝连接：请求的是 {host}，而证书是颁发给 {names} 的。{standIn, select, software {这是服务器软件自带的默认证书：还没有为该名称安装证书。} hoster {这是主机服务商的证书，由所有客户共用。} other {}}",
      fix: {
        user: [
          "使用邮件服务商公布的服务器地址（通常就是证书上的名称之一：{names}），不要填写自己的域名或 IP 地址。",
          "不要关闭邮件客户端的证书检查。",
        ],
        admin: [
          "向用户公布证书上已有的主机名，并在 `imapscope.yaml` 里用它作为 `host`。",
          "签发一张包含所有对外公布名称的证书：`certbot certonly --expand -d {host} -d OTHER-NAME`，然后执行 `doveadm reload`。",
          "如果安装了多张证书，请为该名称指定正确的一张：Dovecot 的 `local_name {host}` 配置块。",
          `查看服务器提供的证书包含哪些名称：\`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`。`,
        ],
      },
    },
  },
  find(facts) {
    const rejected = rejectedCertificate(facts);
    if (!rejected) return null;
    const { failed, leaf, nameMatches } = rejected;
    if ((nameMatches && failed.code !== CODE) || certificateForNoName(facts)) return null;
    const some = leaf.names.slice(0, MOST_NAMES).join(", ");
    const names = leaf.names.length > MOST_NAMES ? `${some}, …` : some;
    const standIn = defaultCertificate(leaf);
    return { ...target(facts), code: CODE, subject: nameOf(leaf), names: names || nameOf(leaf), standIn };
  },
};
