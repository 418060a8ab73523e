import type { QuotaResource } from "../../probe/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** The account has used most of what it may. */
export const quotaNearlyFull: Diagnosis = {
  id: "quota-nearly-full",
  severity: "warning",
  phase: "quota",
  reference: "https://www.rfc-editor.org/rfc/rfc9208#section-5",
  text: {
    en: {
      title: "The mailbox of {user} is {percent, number} % full",
      cause:
        "{used} of {limit} are used (`{resource}`, quota {root}). Everything works until the limit is reached; then new mail is refused and goes back to its senders, and nothing more can be stored.",
      fix: {
        user: [
          "Empty Trash and Junk.",
          "Delete large messages, or move them to an archive on your computer: sort by size to find them.",
          "Ask your provider for more space.",
        ],
        admin: [
          "See what is used: `doveadm quota get -u {user}`; count again if the figure is wrong: `doveadm quota recalc -u {user}`.",
          "Delete what has been in the trash for long: `doveadm expunge -u {user} mailbox Trash savedbefore 30d`.",
          "Raise the limit of the account, in Dovecot `quota_rule` (in version 2.4 `quota_storage_size`).",
          "Change `quotaPercent` under `thresholds` in `imapscope.yaml` if this is early enough to be told.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的邮箱已使用 {percent, number}%",
      cause:
        "已使用 {used}，上限为 {limit}（`{resource}`，配额 {root}）。达到上限之前一切正常；之后新邮件会被拒收并退回发件人，也无法再保存任何内容。",
      fix: {
        user: [
          "清空“已删除邮件”和“垃圾邮件”。",
          "删除较大的邮件，或者移到电脑上的存档：按大小排序可以找到它们。",
          "请邮件服务商增加空间。",
        ],
        admin: [
          "查看使用情况：`doveadm quota get -u {user}`；如果数字不对，请重新统计：`doveadm quota recalc -u {user}`。",
          "删除在回收站里放了很久的邮件：`doveadm expunge -u {user} mailbox Trash savedbefore 30d`。",
          "提高账户的上限：Dovecot 为 `quota_rule`（2.4 版为 `quota_storage_size`）。",
          "如果提醒得太早，请修改 `imapscope.yaml` 中 `thresholds` 下的 `quotaPercent`。",
        ],
      },
    },
  },
  find(facts, { thresholds: { quotaPercent } }) {
    const { quota } = facts.phases;
    if (quota.status !== "ok") return null;
    const all = quota.value.roots.flatMap(({ root, resources }) =>
      resources.map((resource) => ({ root: root || "-", resource, percent: percentOf(resource) })),
    );
    const fullest = all.toSorted((a, b) => b.percent - a.percent)[0];
    if (!fullest || fullest.percent < quotaPercent) return null;
    const { root, resource, percent } = fullest;
    const figures = { used: written(resource, resource.used), limit: written(resource, resource.limit) };
    return { ...target(facts), user: userOf(facts), percent, root, resource: resource.name, ...figures };
  },
};

/** In tenths, rounded down, so that nothing is full before it is; a limit of 0 is none. */
function percentOf({ used, limit }: QuotaResource): number {
  return BigInt(limit) === 0n ? 0 : Number((BigInt(used) * 1000n) / BigInt(limit)) / 10;
}

/** Octets in a unit that people can read; other resources are counted. */
function written({ name }: QuotaResource, figure: string): string {
  if (name !== "STORAGE") return figure;
  let value = Number(figure);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Math.round(value * 10) / 10} ${UNITS[unit]}`;
}
