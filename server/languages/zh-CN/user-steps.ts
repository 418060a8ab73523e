/** The steps for mail users that several diagnoses share: `server/diagnose/user-steps.ts`. */
export const FETCH_ON_IPHONE =
  "设置 iPhone 或 iPad 自带的“邮件”多久收取一次，它只对少数服务器支持推送：“设置 › App › 邮件 › 邮件账户 › 获取新数据”。";

export const SUBSCRIBE =
  "如果网页邮箱里有该文件夹，请在邮件客户端里订阅它：Thunderbird 中右键点击账号，选择“订阅”。Gmail 请在“设置 › 标签”中勾选该标签旁的“在 IMAP 中显示”。";
