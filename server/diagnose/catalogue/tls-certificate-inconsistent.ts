import type { AddressAnswer } from "../../probe/facts.ts";
import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import { nameOf } from "../certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The name leads to several addresses, and they do not serve the same certificate. */
export const tlsCertificateInconsistent: Diagnosis = {
  id: "tls-certificate-inconsistent",
  severity: "error",
  scope: "server",
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
          'Compare what every address serves: `for a in {dial}; do echo "$a"; openssl s_client -connect "$a":{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint -sha256; done`.',
          "Copy the newest certificate and its key to every server behind {host}, and reload each of them: `doveadm reload`; the one that shows an older date was mostly only not reloaded.",
          "Let every renewal reach all of them: a script in `/etc/letsencrypt/renewal-hooks/deploy/` that copies the files and reloads.",
          careful.en(
            "nobody reaches a server by an address that is not in DNS.",
            "Remove an address from DNS only if it no longer belongs to the mail server: `dig {host} A +short` and `dig {host} AAAA +short` show what is there.",
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的各个地址使用了 {count, number} 张不同的证书",
      cause:
        "邮件客户端连到哪个地址，看到的就是那个地址的证书：{certificates}。所以有的人会遇到证书警告或者连不上，有的人却正常，同一个人也可能时好时坏。",
      fix: {
        user: ["过一分钟再试：这次可能会连到另一个地址。", "把看到的情况告诉管理员：{certificates}。"],
        admin: [
          '比较各个地址的证书：`for a in {dial}; do echo "$a"; openssl s_client -connect "$a":{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint -sha256; done`。',
          "把最新的证书和私钥复制到 {host} 对应的每一台服务器，并逐台重新加载：`doveadm reload`；日期较旧的那台往往只是没有重新加载。",
          "让证书每次续期后都同步到所有服务器：在 `/etc/letsencrypt/renewal-hooks/deploy/` 里放一个复制文件并重新加载的脚本。",
          careful["zh-CN"](
            "从 DNS 里删除的地址，谁都不会再连接。",
            "只有在某个地址已不属于邮件服务器时，才从 DNS 里删除它：用 `dig {host} A +short` 和 `dig {host} AAAA +short` 查看。",
          ),
        ],
      },
    },
  },
  verify: {
    en: [`Look at every address; all have to serve the same certificate: \`${CHECK} --depth full\`.`],
    "zh-CN": [`检查每一个地址，证书应当相同：\`${CHECK} --depth full\`。`],
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
