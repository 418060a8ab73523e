import type { AddressAnswer } from "../../probe/facts.ts";
import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The name leads to several addresses, and they do not serve the same certificate. */
export const tlsCertificateInconsistent: Diagnosis = {
  id: "tls-certificate-inconsistent",
  severity: "error",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc9525#section-6",
  text: {
    en: {
      title: "The addresses of {host} serve {count, plural, one {# certificate} other {# different certificates}}",
      cause:
        "Which certificate a mail program sees depends on the address that it reaches: {certificates}. So some people get a warning or no connection, others do not, and it changes from one try to the next.",
      fix: {
        user: [
          "Try again after a minute: another address may answer.",
          "Tell your administrator what was seen: {certificates}.",
        ],
        admin: [
          "Compare what every address serves: `for a in {dial}; do echo $a; openssl s_client -connect $a:{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint; done`.",
          "Copy the newest certificate and its key to every server behind {host}, and reload each of them: `doveadm reload`.",
          "Let every renewal reach all of them, for example with a `--deploy-hook` of `certbot` that copies the files and reloads.",
          "Remove an address from DNS that no longer belongs to the mail server: `dig {host} A +short` and `dig {host} AAAA +short`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的各个地址使用了 {count, number} 张不同的证书",
      cause:
        "邮件客户端看到哪张证书，取决于它连到了哪个地址：{certificates}。因此有的用户会收到警告或无法连接，有的则正常，每次连接的结果也可能不同。",
      fix: {
        user: ["过一分钟再试：可能会连到另一个地址。", "把看到的情况告诉管理员：{certificates}。"],
        admin: [
          "比较每个地址提供的证书：`for a in {dial}; do echo $a; openssl s_client -connect $a:{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint; done`。",
          "把最新的证书和私钥复制到 {host} 背后的每一台服务器，并逐台重新加载：`doveadm reload`。",
          "让每次续期都同步到所有服务器，例如使用 `certbot` 的 `--deploy-hook` 复制文件并重新加载。",
          "如果某个地址已不属于邮件服务器，请从 DNS 里删除：`dig {host} A +short` 和 `dig {host} AAAA +short`。",
        ],
      },
    },
  },
  find(facts) {
    const served = facts.questions?.addresses.filter(servesCertificate) ?? [];
    const count = new Set(served.map(({ certificate }) => certificate.fingerprint)).size;
    if (count < 2) return null;
    const certificates = served.map((one) => `${one.address} (${nameOf(one.certificate)}, ${dayOf(one)})`).join("; ");
    const dial = served.map(({ address, family }) => (family === 6 ? `[${address}]` : address)).join(" ");
    return { ...target(facts), certificates, dial, count };
  },
};

type Served = Extract<AddressAnswer, { certificate: object }>;

function servesCertificate(answer: AddressAnswer): answer is Served {
  return "certificate" in answer;
}

/** The last day on which the certificate is valid. */
function dayOf({ certificate: { notAfter } }: Served): string {
  return notAfter.slice(0, 10);
}
