import type { Translation } from "../../translation.ts";

/** `server/diagnose/complaints/cannot-connect.ts`, in Chinese. */
export const cannotConnect: Translation["complaints"]["cannot-connect"] = {
  title: "邮件客户端无法连接",
  selfCheck:
    "自助检查会从这里连接您的邮件服务器。如果成功，问题就在您这一边：设置、设备或网络。如果这里也失败，它会说明在哪一步失败、由谁来解决。",
  questions: {
    elsewhere: {
      text: "现在哪里能正常使用邮箱？",
      answers: { web: "网页邮箱可以", device: "另一台设备可以", nowhere: "都不行" },
    },
    network: { text: "换一个网络（例如手机网络）可以吗？", answers: { yes: "可以", no: "也不行" } },
    before: { text: "以前正常吗？", answers: { yes: "正常，最近才不行", never: "没用过，正在设置" } },
  },
  causes: {
    "settings-wrong": {
      title: "账号的某项设置有误",
      cause: "服务器名称错一个字母，或端口、加密方式不对，就连接不上。",
      fix: [
        "在上面查找您的设置，与客户端中的设置逐字核对。",
        "收信请选择 IMAP、端口 993 和 SSL/TLS，除非服务商另有说明。",
        "用户名请填写完整的邮箱地址。",
      ],
    },
    "network-blocks": {
      title: "您的网络不允许邮件客户端连接",
      cause: "公司、学校、酒店和访客网络往往只允许浏览网页。VPN 也可能阻挡邮件，或者服务器不接受该 VPN 的地址。",
      fix: [
        "用手机网络试试。",
        "关闭 VPN，或换一个 VPN 节点。",
        "请网络管理员开放收件端口 993，以及发件端口 465 或 587。",
      ],
    },
    "security-program": {
      title: "安全软件阻挡了连接",
      cause: "杀毒软件和防火墙会检查或禁止连接，常常出现在它们自己或邮件客户端更新之后。",
      fix: ["暂时关闭安全软件的邮件扫描，再连接一次。", "在防火墙中允许邮件客户端，并更新安全软件。"],
    },
    "program-too-old": {
      title: "邮件客户端或系统太旧",
      cause:
        "服务器要求较新的加密方式（TLS 1.2）和登录方式，旧的客户端不支持，例如 Windows 7 上的 Outlook 2010 或旧手机自带的邮件客户端。",
      fix: ["更新客户端和系统，或安装新版的邮件客户端。", "在此之前，请用浏览器查看邮件。"],
    },
    "gmail-from-china": {
      title: "中国大陆的网络无法访问 Gmail",
      cause: "中国大陆的网络无法访问 Google 的服务，改任何设置都没有用：各种邮件客户端最后都会连接超时。",
      fix: [
        "用境外 SIM 卡的漫游网络试试，或使用公司合规的国际专线。",
        "在境外时，让 Gmail 把新邮件自动转发到可以访问的邮箱：“设置”→“转发和 POP/IMAP”。",
      ],
    },
    "program-offline": {
      title: "客户端处于脱机状态或卡住了",
      cause: "客户端设置成了脱机工作，或者还保持着已经失效的连接，例如休眠或切换网络之后。",
      fix: ["关闭“脱机工作”（Outlook：“发送/接收”选项卡）和飞行模式。", "重新启动客户端；还不行，再重新启动设备。"],
    },
  },
};
