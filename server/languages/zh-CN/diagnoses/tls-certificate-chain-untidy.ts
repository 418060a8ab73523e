import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateChainUntidy: DiagnosisText = {
  title: "{host} 发送的证书{fault, select, order {顺序不对} twice {有重复} other {多带了根证书}}",
  cause:
    "{fault, select, order {每张证书之后应是其颁发者的证书，而{subject, select, unknown {这张证书} other { `{subject}` }}的位置不对。现在的程序会自行排序，旧程序和小型设备则会失败。} twice {{subject, select, unknown {这张证书} other {`{subject}` }}发送了两次。不影响使用，但每次握手都多传了数据。} other {多发送了根证书{subject, select, unknown {} other { `{subject}`}}。没有人需要它，因为只有本来就有它的一方才会信任它；每次握手都多传了数据。}}",
  fix: {
    user: [],
    admin: [
      `查看发送了哪些证书、顺序如何：\`${OPENSSL} -showcerts </dev/null | grep -e " s:" -e " i:"\`，每个 \`i:\` 都应等于下一个 \`s:\`。`,
      "使用 certbot 或 acme.sh 生成的 `fullchain.pem` 即可，它本来就是对的。否则请另建一个文件，检查无误之前不要改动正在使用的文件：先放服务器自己的证书，再放其颁发者的，依次类推，每张一次，不含根证书：`(openssl x509 -in CERT && openssl x509 -in INTERMEDIATE) >chain.pem`。然后在配置中改用新文件，并执行 `doveadm reload`。",
      INSTALL_ELSEWHERE,
    ],
  },
  verify: SEE_CERTIFICATE,
};
