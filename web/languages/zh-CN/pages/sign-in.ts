import type { PageTranslation } from "../../translation.ts";

/** What the sign-in page says, in simplified Chinese. */
export const signIn: PageTranslation["signIn"] = {
  title: "登录",
  ended: "会话已结束。请重新登录，然后会回到刚才的页面。",
  intro: "登录后可以查看服务器及其检查结果。",
  name: "用户名",
  password: "密码",
  submit: "登录",
  submitting: "正在登录……",
  missing: { name: "请输入用户名。", password: "请输入密码。" },
  wrong: "用户名或密码不正确。请检查输入，并确认没有打开大写锁定。如果忘记了密码，只有管理员能重新设置。",
  tooMany: "失败次数过多。请等待 {span} 后再试。",
  unreachable: "无法连接 imapscope。请检查网络连接，然后重试。",
  failed: "imapscope 未能完成登录，原因记录在它的日志里。请稍后再试。",
  or: "或",
  provider: "使用单位账号登录",
  providerWhy: "将打开单位的统一登录页面，登录后返回这里。",
  otherAccount: "使用其他账号",
  proxy: "这里由单位的网关负责登录，但它没有说明您是谁。请通过单位提供的地址打开 imapscope。",
  noWay: "此页面上没有可用的登录方式：配置里只有供程序使用的方式。管理员可以在 `access` 下添加 `users` 或 `oidc`。",
  already: "您已以 {name} 的身份登录（{role}）。",
  open: "这里无需登录。",
  goOn: "继续",
  otherwise: "不登录也可以检查自己的邮箱、查询问题，以及设置邮件程序。",
  failures: {
    "provider-unreachable": {
      title: "登录服务没有响应",
      text: "imapscope 无法连接单位的登录服务。请一分钟后再试。如果仍然如此，请告诉管理员：imapscope 的审计日志记录了失败的原因。",
    },
    "provider-untrusted": {
      title: "登录服务返回的内容不可信",
      text: "为安全起见，没有让您登录。请再试一次。如果再次出现，请告诉管理员：imapscope 的审计日志记录了返回的内容有什么问题。",
    },
    "provider-refused": {
      title: "登录服务不接受这个 imapscope",
      text: "重试没有用。请告诉管理员：客户端 ID、客户端密码、重定向地址或权限范围与登录服务中登记的不一致。imapscope 的审计日志里有错误代码。",
    },
    "provider-busy": {
      title: "登录服务暂时不可用",
      text: "它表示目前无法为任何人登录。请几分钟后再试。",
    },
    declined: {
      title: "没有登录",
      text: "登录被取消，或者单位不允许此账号使用 imapscope。请重试，或换一个账号。",
    },
    expired: {
      title: "这次登录已失效",
      text: "登录超过了十分钟、已经用过一次，或者是在另一个浏览器或另一个地址开始的。请从这里重新登录。如果每次都这样，请允许此页面使用 Cookie。",
    },
    "no-role": {
      title: "您的账号无权使用这个 imapscope",
      text: "登录成功，但您所在的组都没有访问权限。请管理员把您加入有权限的组，或者换一个账号登录。",
    },
    "too-many": { title: "目前登录的人太多", text: "请一分钟后再试。" },
  },
};
