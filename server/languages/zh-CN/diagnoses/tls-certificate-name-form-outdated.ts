import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateNameFormOutdated: DiagnosisText = {
  title: "证书以过时的形式写有 {host}，许多邮件客户端已不接受",
  cause:
    "{form, select, wildcard {证书{subject, select, unknown {} other { `{subject}` }}里的星号只占一级域名的一部分（例如 `mail*.example.com`），而通配符必须占满整级。} dot {证书{subject, select, unknown {} other { `{subject}` }}里的域名以点结尾，证书里的域名不允许这样写。} other {域名只写在证书的主体里（{subject, select, unknown {这张证书} other {`{subject}`}}），这已不再有效：必须写进主体备用名称（SAN）。}}Thunderbird、iPhone、Mac 和 Android 上的客户端以及用 Go 编写的程序会拒绝连接，或者提示证书与域名不符；由 OpenSSL 自行核对的程序则能连上，看起来像是其他客户端有问题。",
  fix: {
    user: ["不要关闭邮件客户端的证书验证，等服务器修好再用。", "告诉管理员：证书里 {host} 的写法已经无效。"],
    admin: [
      "重新申请证书，把域名写进主体备用名称：`certbot certonly -d {host}`；公共 CA 会自动写入。",
      "如果使用自建 CA，用 OpenSSL 签发时请在 `-extfile` 所指的扩展文件里写上 `subjectAltName = DNS:{host}`；用 `openssl req -x509` 时通过 `-addext` 写上同样的内容。",
      "通配符要占满一整级域名，例如 `*.example.com`；域名末尾不要带点。",
      `查看证书包含哪些域名：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -ext subjectAltName\`。`,
    ],
  },
  verify: SEE_CERTIFICATE,
};
