import type { PageTranslation } from "../../translation.ts";

/** What is said of one check, in Chinese. */
export const check: PageTranslation["check"] = {
  questions: {
    heading: "另外检查的项目",
    unasked: "完整检查会显示每个地址提供的证书、其他端口，以及接受哪些 TLS 版本。",
    addresses: "每个地址",
    ports: "其他端口",
    versions: "TLS 版本",
    accepted: "接受",
    refused: "拒绝",
    plaintext: "加密前接受密码",
    offered: "会接受（{mechanisms}）",
    notOffered: "不接受",
    noCertificate: "没有证书：",
    until: "{subject}，有效期至 {day}",
  },
  gone: {
    title: "这次检查的记录已经不在了",
    text: "超过配置的保留时间后，旧的检查记录会被删除。",
    back: "查看最近一次检查",
  },
};
