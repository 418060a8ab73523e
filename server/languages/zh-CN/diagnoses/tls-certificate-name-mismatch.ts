import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";

export const tlsCertificateNameMismatch: DiagnosisText = {
  title: "证书不包含{host, select, unknown {服务器的主机名} other {主机名 {host}}}",
  cause:
    "邮件客户端会提示证书与域名不符，或者拒绝连接：要连的是 {host}，证书却是颁发给{names, select, unknown {其他域名} other { {names} }}的。{standIn, select, software {这是服务器软件自带的默认证书，说明还没有为这个域名安装证书。} hoster {这是主机商所有客户共用的证书。} other {}}{form, select, address {这个地址在证书里写成了域名，而只有写成 IP 地址才有效。} wildcard {通配符只代表一级域名，不能多也不能少，也不能用在顶级域名之下。} other {}}",
  fix: {
    user: [
      "收件服务器请填写服务商公布的地址（往往就是证书上的某个名称{names, select, unknown {} other {：{names}}}），不要填自己的域名或 IP 地址。",
      "不要关闭邮件客户端的证书验证。",
    ],
    admin: [
      "让用户改用证书上已有的域名{checked, select, unknown {} other {，`imapscope.yaml` 里的 `host` 也改成它}}；如果邮件托管在服务商那里，就用服务商自己的地址：Microsoft 365 是 `outlook.office365.com`（世纪互联版是 `partner.outlook.cn`），Google Workspace 是 `imap.gmail.com`。",
      "申请一张包含全部对外域名的证书：`certbot certonly --expand -d {host} -d OTHER-NAME`，`certbot certificates` 现在列出的每个域名都要写上一个 `-d`；然后执行 `doveadm reload`。",
      "如果装有多张证书，请为这个域名指定正确的一张：Dovecot 在 `local_name {host}` 配置块里设置 `ssl_cert` 和 `ssl_key`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`）。",
      INSTALL_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      `查看服务器的证书包含哪些域名：\`${OPENSSL} </dev/null | openssl x509 -noout -ext subjectAltName\`。`,
    ],
  },
  verify: SEE_CERTIFICATE,
};
