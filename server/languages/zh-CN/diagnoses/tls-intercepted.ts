import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsIntercepted: DiagnosisText = {
  title: "{product} 正在解密与 {host} 的加密连接",
  cause:
    "这张证书不是服务器的，而是途中由{issuer, select, unknown {证书上所写的颁发机构} other { `{issuer}` }}签发的：{product} 为了检查内容，解密了连接。邮件客户端不信任这个颁发机构，会弹出证书警告或者拒绝连接；服务器本身可能没有问题。",
  fix: {
    user: [
      "如果您的设备上装有 {product}，请关闭它的邮件扫描（SSL 扫描）功能，然后重新启动邮件客户端。",
      "如果没有装，就是您现在的网络在检查连接，请换一个网络。",
      "除非您清楚是谁在用 {product}，而且信任对方，否则不要在这个连接上输入密码。",
    ],
    admin: [
      "在 {product} 里把邮件排除在检查之外：{host}，{port, select, unknown {邮件端口} other {端口 {port}}}。",
      "如果确实需要检查，请让所有客户端都导入它的根证书{checked, select, unknown {} other {，并在 `imapscope.yaml` 中把它设为该服务器的 `ca`}}。",
      `在这里和另一个网络里各执行一次，比较看到的证书：\`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`。`,
    ],
  },
  verify: SHAKE_HANDS,
};
