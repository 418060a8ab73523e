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
  store: {
    notRecording: "从{age}起，检查结果没有保存。",
    notReading: "从{age}起，无法读取历史记录；新的检查结果仍会保存。",
    why: {
      full: "数据文件夹所在的磁盘已满。",
      "read-only": "数据文件夹所在的磁盘是只读的。",
      permission: "运行 imapscope 的用户没有数据文件夹的写入权限。",
      damaged: "数据库文件已损坏。",
      missing: "数据库文件或其所在文件夹已被删除。",
      locked: "数据库正被其他程序占用。",
      failing: "数据文件夹所在的磁盘出现读写错误。",
      unusable: "无法使用数据库。",
    },
    waiting:
      "检查仍在继续；{count, plural, =0 {接下来的检查结果} other {已有 # 次检查的结果}}暂存在内存中，一旦可以写入就会保存。",
    dropped: "内存放不下更多结果，已丢失 {count} 次检查的结果。",
    fix: {
      full: "请在该磁盘上腾出空间，或调小配置中的 `retention`。无需重启 imapscope。",
      "read-only": "请让该磁盘恢复可写：用 `dmesg` 查看系统将其设为只读的原因。无需重启 imapscope。",
      permission: "请为该用户开放此文件夹及其中文件的写入权限。无需重启 imapscope。",
      damaged:
        "请重启 imapscope：它会把损坏的文件移到一旁（不删除任何内容），并开始新的历史记录。如何抢救文件中的数据，见 docs/backup.md。",
      missing: "只要能重新创建该文件夹，imapscope 就会重新写入此文件。请查明是谁删除了它。",
      locked: "请在数据文件夹中用 `fuser imapscope.db` 找到该程序并停止它。无需重启 imapscope。",
      failing: "请检查该磁盘：`dmesg` 会显示它报告的错误。请立即备份：`imapscope backup FILE`。",
      unusable: "imapscope 的日志说明了原因。",
    },
  },
  account: { menu: "账号：{name}", sessions: "账号与会话", signOut: "退出登录" },
  notForRole: {
    title: "您的账号无权查看此内容",
    text: "您以 {name} 的身份登录，但该账号无权查看服务器。请联系管理员开通权限，或改用其他账号登录。",
  },
  footer: { version: "imapscope {version}", metrics: "监控指标", api: "API" },
};
