import type { Diagnosis } from "../diagnosis.ts";
import { interceptionIn } from "../interceptor.ts";
import { OPENSSL } from "../wording.ts";

/** A program or device on the way decrypts the connection, and replaces the server's certificate by one of its own. */
export const tlsIntercepted: Diagnosis = {
  id: "tls-intercepted",
  severity: "critical",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8446#appendix-C.2",
  text: {
    en: {
      title: "{product} reads the encrypted connection to {host}",
      cause:
        "The certificate was not made for the server but on the way, by `{issuer}`: {product} decrypts the connection to inspect it. Mail programs do not know that authority and warn or refuse to connect; the server itself may be all right.",
      fix: {
        user: [
          "Turn off mail scanning (SSL scanning) in {product} if it runs on your device, and restart your mail program.",
          "Try another network if it does not: then the network inspects your connection.",
          "Enter your password nowhere on this connection unless you know and trust whoever runs {product}.",
        ],
        admin: [
          "Exempt mail from inspection in {product}: {host}, port {port}.",
          "Distribute its root certificate to all clients if inspection is wanted, and name it as `ca` of this server in `imapscope.yaml`.",
          `Compare what is presented here and in another network: \`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "{product} 正在解密与 {host} 的加密连接",
      cause:
        "这张证书不是服务器的，而是途中由 `{issuer}` 签发的：{product} 为了检查内容，解密了连接。邮件客户端不信任这个颁发机构，会弹出证书警告或者拒绝连接；服务器本身可能没有问题。",
      fix: {
        user: [
          "如果您的设备上装有 {product}，请关闭它的邮件扫描（SSL 扫描）功能，然后重新启动邮件客户端。",
          "如果没有装，就是您现在的网络在检查连接，请换一个网络。",
          "除非您清楚是谁在用 {product}，而且信任对方，否则不要在这个连接上输入密码。",
        ],
        admin: [
          "在 {product} 里把邮件排除在检查之外：{host}，端口 {port}。",
          "如果确实需要检查，请让所有客户端都导入它的根证书，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`。",
          `在这里和另一个网络里各执行一次，比较看到的证书：\`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`。`,
        ],
      },
    },
  },
  find(facts) {
    const found = interceptionIn(facts);
    return found && { ...found.failed, product: found.product, issuer: found.issuer };
  },
};
