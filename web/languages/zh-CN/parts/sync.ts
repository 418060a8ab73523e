import type { SyncWords } from "../../../parts/sync/words.ts";

/** What a canary saw, in Chinese. */
export const sync: SyncWords = {
  heading: "两台设备能保持同步吗？",
  state: { "in-step": "正常", late: "延迟", broken: "异常", waiting: "尚未检测", none: "未设置" },
  hint: (mailbox) =>
    `imapscope 在文件夹 \`${mailbox}\` 里放一封自己的测试邮件：一个会话负责操作，另一个负责观察，就像同一个人的两个邮件客户端。`,
  waiting: "还没有发出第一封测试邮件。",
  columns: { step: "步骤", seen: "另一台设备看到的", seconds: "用时" },
  step: {
    select: "打开文件夹",
    append: "存入邮件",
    push: "新邮件",
    fetch: "读取邮件",
    flag: "标为已读",
    move: "移动邮件",
    expunge: "删除邮件",
    create: "新建文件夹",
    rename: "重命名文件夹",
    delete: "删除文件夹",
  },
  seen: {
    select: () => "可以打开，也可以修改",
    append: () => "服务器接受了新邮件",
    push: (time) => `新邮件 ${time}后自动出现在另一台设备上`,
    fetch: () => "收到的内容完整，一字不差",
    flag: () => "一台设备上已读，另一台也显示已读",
    move: () => "已从原文件夹移到新文件夹",
    expunge: () => "一台设备上删除，另一台也随之消失",
    create: () => "新文件夹出现在另一台设备上",
    rename: () => "另一台设备显示新的名称",
    delete: () => "删除的文件夹在另一台设备上也消失了",
  },
  unseen: {
    "read-only": "只能读取，不能修改其中的内容",
    silent: (waited) => `等待了 ${waited}，另一台设备没有收到任何通知`,
    notFound: (waited) => `找了 ${waited}，另一台设备没有找到这封邮件`,
    changed: (parts) => `收到的内容与存入的不同：${parts}`,
    flags: (flags) => `另一台设备看不到这些标记：${flags}`,
    "not-arrived": "没有出现在新文件夹里",
    "still-there": "在另一台设备上仍然存在",
    "not-shown": "另一台设备看不到这一变化",
  },
  parts: { header: "邮件头", body: "正文", size: "服务器报告的大小" },
  skipped: (step) => `未进行：“${step}”失败`,
  notApplicable: "无法检测：服务器不支持所需的扩展",
  newMail: (time) => `新邮件 ${time}到达`,
};
