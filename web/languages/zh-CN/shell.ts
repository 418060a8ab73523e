import type { PageTranslation } from "../translation.ts";

/** What stands around every page, in Chinese. */
export const shell: PageTranslation["shell"] = {
  skip: "跳到正文",
  noScript: "此页面需要启用 JavaScript。也可以在命令行中使用 `imapscope check`。",
  connection: { connecting: "正在连接", live: "实时", lost: "已断开" },
  lost: {
    text: "与 imapscope 的连接已断开。当前显示的是{age}的状态，连接会自动恢复。",
    retry: "立即重试",
  },
  outdated: { text: "打开此页面后，imapscope 已经更新。", reload: "加载新页面" },
  theme: { system: "主题：跟随系统", light: "主题：浅色", dark: "主题：深色" },
  switchLanguage: "切换到 {name}",
  demo: {
    title: "这是演示。",
    text: "这些服务器由 imapscope 自己运行，其中多数故意设有故障。",
    own: "要检查自己的服务器：执行 `npx imapscope config example > imapscope.yaml`，把服务器写进该文件，再执行 `npx imapscope serve`。",
  },
  footer: { version: "imapscope {version}", metrics: "监控指标", api: "API" },
};
