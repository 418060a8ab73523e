import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { untidiness } from "../chain-order.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The chain is complete and trusted, and is not sent as the standard wants it. */
export const tlsCertificateChainUntidy: Diagnosis = {
  id: "tls-certificate-chain-untidy",
  scope: "server",
  severity: "notice",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
  text: {
    en: {
      title:
        "{host} sends its certificates {fault, select, order {in the wrong order} twice {more than once} other {together with the root}}",
      cause:
        "{fault, select, order {Each certificate is to be followed by that of its issuer; `{subject}` stands in the wrong place. Current programs put them in order, older ones and small devices fail.} twice {`{subject}` comes twice. Nothing fails, but each handshake carries more than it needs.} other {The root `{subject}` is sent along. Nobody needs it, as it is trusted only by those who have it already; each handshake carries more than it needs.}}",
      fix: {
        user: [],
        admin: [
          `See what is sent, and in which order: \`${OPENSSL} -showcerts </dev/null | grep -e " s:" -e " i:"\`; every \`i:\` has to be the next \`s:\`.`,
          "Serve `fullchain.pem` of certbot or acme.sh, which is right as it is. Otherwise make a new file, and leave the one that is served alone until it is checked: the server’s own certificate, then that of its issuer, and so on, each once and without the root: `(openssl x509 -in CERT && openssl x509 -in INTERMEDIATE) >chain.pem`. Then name it in place of the old one and run `doveadm reload`.",
          INSTALL_ELSEWHERE.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 发送的证书{fault, select, order {顺序不对} twice {有重复} other {多带了根证书}}",
      cause:
        "{fault, select, order {每张证书之后应是其颁发者的证书，而 `{subject}` 的位置不对。现在的程序会自行排序，旧程序和小型设备则会失败。} twice {`{subject}` 发送了两次。不影响使用，但每次握手都多传了数据。} other {多发送了根证书 `{subject}`。没有人需要它，因为只有本来就有它的一方才会信任它；每次握手都多传了数据。}}",
      fix: {
        user: [],
        admin: [
          `查看发送了哪些证书、顺序如何：\`${OPENSSL} -showcerts </dev/null | grep -e " s:" -e " i:"\`，每个 \`i:\` 都应等于下一个 \`s:\`。`,
          "使用 certbot 或 acme.sh 生成的 `fullchain.pem` 即可，它本来就是对的。否则请另建一个文件，检查无误之前不要改动正在使用的文件：先放服务器自己的证书，再放其颁发者的，依次类推，每张一次，不含根证书：`(openssl x509 -in CERT && openssl x509 -in INTERMEDIATE) >chain.pem`。然后在配置中改用新文件，并执行 `doveadm reload`。",
          INSTALL_ELSEWHERE["zh-CN"],
        ],
      },
    },
  },
  find(facts) {
    const { tls } = facts.phases;
    // Where it is not trusted, other things come first.
    const found = tls.status === "ok" ? untidiness(tls.value.chain) : null;
    return found && { ...target(facts), ...found };
  },
};
