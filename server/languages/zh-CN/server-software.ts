import type { WayWords } from "../../diagnose/server-software.ts";

/** What the software's own interface says in Chinese; what is left out has it in English only. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  Configuration: "配置",
  "Tools & Settings": "工具与设置",
  "SSL/TLS Certificates": "SSL/TLS 证书",
  "Package Center": "套件中心",
  "Control Panel": "控制面板",
  Security: "安全性",
  Protection: "保护",
  "Allow/Block List": "允许/封锁列表",
  Certificate: "证书",
  Settings: "设置",
};

/** How the ways of `server/diagnose/server-software.ts` are written. */
export const WAYS: WayWords = {
  between: "；",
  and: "、",
  of: (name, way) => `${name}：${way}`,
  menu: (path) => `“${path.map((one) => ON_SCREEN[one] ?? one).join(" › ")}”`,
};
