import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";

export const tlsCertificateInconsistent: DiagnosisText = {
  title:
    "{differs, select, keys {{host} 的两张证书一张正常、一张有问题} other {{host} 的各个地址使用了{count, select, unknown {不同的证书} other { {count, number} 张不同的证书}}}}",
  cause:
    "{differs, select, keys {服务器为 RSA 和 ECDSA 两种密钥各用一张证书，邮件客户端看到的是适合自己的那张：{certificates}。其中一张不被接受{code, select, unknown {} other {（`{code}`）}}，所以较旧或较新的客户端会弹出证书警告或者连不上。} other {邮件客户端连到哪个地址，看到的就是那个地址的证书{certificates, select, unknown {} other {：{certificates}}}。所以有的人会遇到证书警告或者连不上，有的人却正常，同一个人也可能时好时坏。}}",
  fix: {
    user: [
      "{differs, select, keys {更新邮件客户端：较新的客户端优先使用 ECDSA。} other {过一分钟再试：这次可能会连到另一个地址。}}",
      "{certificates, select, unknown {把邮件客户端什么时候显示哪张证书告诉管理员} other {把看到的情况告诉管理员：{certificates}}}。",
    ],
    admin: [
      '{differs, select, keys {比较两种密钥的证书：`for k in ECDSA RSA; do echo $k; openssl s_client -connect {host}:{port} -servername {host} -tls1_2 -cipher a$k{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate 2>/dev/null || echo none; done`。} other {比较各个地址的证书：`for a in {dial}; do echo "$a"; openssl s_client -connect "$a":{port} -servername {host}{security, select, starttls { -starttls imap} other {}} </dev/null 2>/dev/null | openssl x509 -noout -subject -enddate -fingerprint -sha256; done`。}}',
      "{differs, select, keys {续期有问题的那张，或者不再使用它：两张证书在 Dovecot 里是 `ssl_cert` 和 `ssl_alt_cert`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_alt_cert_file`），在 nginx 里各写一行 `ssl_certificate`；然后执行 `doveadm reload`。} other {把最新的证书和私钥复制到 {host} 对应的每一台服务器，并逐台重新加载：`doveadm reload`；日期较旧的那台往往只是没有重新加载。}}",
      "让证书每次续期后都同步到所有服务器：在 `/etc/letsencrypt/renewal-hooks/deploy/` 里放一个复制文件并重新加载的脚本。",
      careful(
        "地址从 DNS 里删除之后，谁都无法再通过它连接服务器。",
        "只有在某个地址已不属于邮件服务器时，才从 DNS 里删除它：用 `dig {host} A +short` 和 `dig {host} AAAA +short` 查看。",
      ),
    ],
  },
  verify: [`检查每一个地址，证书应当相同：\`${CHECK} --depth full\`。`],
};
