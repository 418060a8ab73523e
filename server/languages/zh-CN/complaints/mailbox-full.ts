import type { Translation } from "../../translation.ts";

/** `server/diagnose/complaints/mailbox-full.ts`, in Chinese. */
export const mailboxFull: Translation["complaints"]["mailbox-full"] = {
  title: "邮箱满了",
  selfCheck:
    "填写密码后，自助检查会向服务器询问邮箱用了多少空间。不是每台服务器都会回答；手机或电脑的存储空间，它也查不到。",
  questions: {
    what: {
      text: "是什么满了？",
      answers: { mailbox: "服务商那里的邮箱", device: "手机或电脑", file: "邮件客户端的数据文件（Outlook）" },
    },
    emptied: {
      text: "清空“已删除”和“垃圾邮件”文件夹了吗？",
      answers: { yes: "清空了，仍然是满的", no: "还没有" },
    },
  },
  causes: {
    "trash-counts": {
      title: "已删除的邮件仍然占用空间",
      cause: "删除的邮件会进入“已删除”文件夹，清空之前仍占用空间。有些客户端只是做删除标记。",
      fix: [
        "在网页邮箱里清空“已删除”和“垃圾邮件”文件夹。",
        "使用 IMAP 的 Outlook：“文件夹”选项卡 →“清除”。Thunderbird：“文件”菜单 →“压缩文件夹”。",
      ],
    },
    "large-messages": {
      title: "少数带附件的邮件占了大部分空间",
      cause: "图片、视频和 PDF 文件会占满邮箱，已发送的邮件也一样。",
      fix: [
        "把收件箱和已发送的邮件按大小排序，先保存最大的附件，再删除这些邮件。",
        "在 Gmail 中搜索 `larger:10M`，在 Outlook 中搜索 `size:>10MB`。",
        "最后清空“已删除”文件夹。",
      ],
    },
    "shared-storage": {
      title: "同一存储空间里的照片和文件占用了空间",
      cause: "Google、Apple、Microsoft 等的邮件，与照片、文件和备份共用存储空间。",
      fix: ["在服务商的存储空间页面上，看看是什么占用了空间。", "删除不再需要的照片、文件或备份，或移到别处。"],
    },
    "counted-later": {
      title: "服务商要过一段时间才重新计算",
      cause: "大量删除之后，可能要几分钟到一天，才会显示空余的空间并重新接收新邮件。",
      fix: ["等一小时，再重新登录。", "用另一个邮箱给自己发一封邮件，看能不能收到。"],
    },
    "device-full": {
      title: "手机或电脑没有存储空间了",
      cause: "服务商那里还有空间，但邮件客户端无法保存新邮件。",
      fix: [
        "在设备上腾出几个 GB：删除不用的程序、视频和下载的文件。",
        "让邮件客户端只保留最近几个月的邮件，并且不自动下载附件。",
      ],
    },
    "file-full": {
      title: "Outlook 的数据文件达到上限",
      cause: "Outlook 把邮件存在最大 50 GB 的文件（.ost 或 .pst）里。邮箱没有满，它也会提示已满。",
      fix: [
        "在“文件”→“账户设置”中，选择在这台电脑上只保留最近 12 个月的邮件。",
        "把旧邮件移到另一个数据文件，再压缩原来的文件：“文件”→“账户设置”→“数据文件”→“设置”→“立即压缩”。",
      ],
    },
  },
};
