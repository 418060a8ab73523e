import type { Avoided } from "../../support/texts.ts";

/** Steps in mail programs, which name things as the program does. */
const SETUP = /^web\/pages\/setup:setup\.(?:steps|signInSteps)/;
/** These, and an example of what a program says. */
const QUOTED = new RegExp(`${SETUP.source}|explain\\.placeholder$`);

/** One word for one thing on the page, on the command line and in docs: words that the Chinese does not use, and those that it does. */
export const GLOSSARY: readonly Avoided[] = [
  { not: /(?:收信|接收)服务器/, instead: "收件服务器", unless: QUOTED },
  { not: /(?:发信|发送)服务器(?![^“]*”)|发信端口/, instead: "发件服务器", unless: SETUP },
  {
    not: /[收发]信（(?:IMAP|SMTP)）/,
    instead: "收件服务器（IMAP）、发件服务器（SMTP）",
    where: /^web\//,
  },
  // Between quotation marks and in the path of a menu it is the word of another program.
  { not: /(?<!› ?\p{Script=Han}*)(?:[账帐]户|帐号)(?!\p{Script=Han}* ?›|[^“]*”)/u, instead: "账号", unless: SETUP },
  { not: /账户/, instead: "添加账号 (as Thunderbird for Android says)", where: /^web\/pages\/setup.*\.k9/ },
  { not: /(?<!身份)认证方式/, instead: "身份验证方式" },
  { not: /第二步验证|双重验证|二次验证|双因素/, instead: "两步验证" },
  { not: /客户端密钥|密钥 ID/, instead: "客户端密码、“机密 ID” (as Microsoft Entra says)" },
  { not: /问候(?!语)/, instead: "问候语" },
  { not: /询问(?:服务器|支持|功能)|说明(?:了)?支持(?:的|哪些)功能/, instead: "查询服务器功能、获取" },
  { not: /一次询问/, instead: "一次查询" },
  { not: /应答|回应|答复/, instead: "响应 (it comes or not)、返回 (what it says)" },
  { not: /对话|会话记录/, instead: "通信记录" },
  { not: /邮箱文件夹/, instead: "文件夹" },
  { not: /部分异常/, instead: "部分故障" },
  { not: /替代证书/, instead: "默认证书" },
  { not: /终结 TLS|处理 TLS|TLS 终[止结]/, instead: "负责 TLS" },
  { not: /网页服务器/, instead: "Web 服务器" },
  { not: /检查于/, instead: "检查时间" },
  { not: /开始于/, instead: "第……时开始" },
  { not: /有效期到/, instead: "有效期至" },
  { not: /请管理员这样处理/, instead: "管理员可以这样做" },
  { not: /等另外/, instead: "以及另外" },
];

/** What is stiff, said word by word after English, or said as one speaks. */
export const STIFF: readonly Avoided[] = [
  { not: /结果是：/, instead: "……时出错" },
  { not: /道别|再见/, instead: "正常退出" },
  { not: /转圈/, instead: "一直加载" },
  { not: /失联/, instead: "连接中断" },
  { not: /不是办法|不是出路/, instead: "不要因此（为此）……" },
  { not: /到不了|连不到|加载不了|启动不了|读不了|用不了|用不上|登录不了/, instead: "无法……" },
  { not: /连不上/, instead: "无法连接", where: /\.title$/ },
  { not: /还不清楚/, instead: "无法判断" },
  { not: /不如应有|状况已经/, instead: "存在隐患" },
  { not: /现在就有/, instead: "正在发生" },
  { not: /能用了吗|可靠吗/, instead: "测试连接、可靠性" },
  { not: /有东西在/, instead: "……阻止了连接" },
  { not: /会读取邮件的/, instead: "带邮件扫描功能的" },
  { not: /显示谁可以/, instead: "按角色查看" },
  { not: /多费周折|根本来不及|就差这一步/, instead: "a plain word" },
  { not: /\p{Script=Han} “|” \p{Script=Han}/u, instead: "no blank beside quotation marks" },
];
