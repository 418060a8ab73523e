import type { PageTranslation } from "../../translation.ts";

/** The dialogue with a server, in Chinese. */
export const transcript: PageTranslation["transcript"] = {
  heading: "通信记录",
  lines: "{count} 行",
  hint: "与服务器的全部通信，密码已隐去。",
  copy: "全部复制",
  download: "下载",
  from: { client: "imapscope", server: "服务器", note: "说明" },
};
