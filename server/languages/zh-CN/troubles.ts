import type { Translation } from "../translation.ts";

/** What kept us from checking: `server/present/trouble-text.ts`. */
export const troubles: Translation["troubles"] = {
  descriptors: {
    title: "imapscope 自身的文件描述符已用完",
    cause: "每个连接都要占用一个文件描述符，而系统对每个进程有数量上限。这次没能检查邮件服务器，无法判断它是否正常。",
    fix: [
      "在 imapscope 运行时查看上限和已打开的数量：`prlimit --nofile --pid \"$(pgrep -fo 'imapscope(.cjs)? serve')\"`、`ls /proc/\"$(pgrep -fo 'imapscope(.cjs)? serve')\"/fd | wc -l`。",
      "调高上限：在 systemd 服务的 `[Service]` 部分写 `LimitNOFILE=65536`，在 Compose 文件里设置 `ulimits`（`nofile`），或在启动它的 shell 里执行 `ulimit -n 65536`。",
      "如果这个上限已经足够，请检查整台机器的上限：`cat /proc/sys/fs/file-nr` 会显示已打开的数量和最大值。",
    ],
  },
  memory: {
    title: "imapscope 自身的内存不足",
    cause: "系统已经没有内存可以建立新的连接。这次没能检查邮件服务器，无法判断它是否正常。",
    fix: [
      "看看是什么占用了内存：`free -m`、`ps aux --sort=-rss | head`。",
      "给容器或服务更多内存（Compose 文件里的 `mem_limit`，systemd 服务里的 `MemoryMax=`），或减少这台机器检查的服务器数量。",
    ],
  },
  ports: {
    title: "运行 imapscope 的机器没有空闲端口可用于新连接",
    cause: "每个对外连接都要占用一个本地端口，而现在全部被占用。这次没能检查邮件服务器，无法判断它是否正常。",
    fix: [
      "看看是谁建立了这么多连接：`ss -tan | awk '{print $1}' | sort | uniq -c`。",
      '扩大本地端口范围：`sysctl net.ipv4.ip_local_port_range="10240 65535"`，并写入 `/etc/sysctl.d`。',
    ],
  },
  late: {
    title: "检查期间 imapscope 自身未能及时运行",
    cause:
      "它的进程有一段时间没有运行：被暂停了，机器休眠了，或者处理器忙于其他工作。这段时间里没有收到的响应不能算邮件服务器的故障，因此无法判断它是否正常。很快会再检查一次。",
    fix: [
      "查看机器的负载和原因：`uptime`、`top`。",
      "如果一直这样，请给 imapscope 单独分配处理器，或减少同时检查的服务器数量。",
    ],
  },
  clock: {
    title: "运行 imapscope 的机器的时钟被调整过",
    cause:
      "按现在的时间，服务器的证书不在有效期内；按调整之前的时间，它是有效的。时钟被调整后的 20 小时内，不会把这算作服务器的故障，因此无法判断它是否正常。",
    fix: [
      "检查这台机器的时间：`timedatectl`；并开启自动对时：`timedatectl set-ntp true`。",
      "如果新的时间是正确的，请重启 imapscope：它会立即按新的时间判断。",
    ],
  },
  file: {
    title: "imapscope 无法读取配置中指定的文件",
    cause:
      "密码、令牌和证书颁发机构在每次检查时都会重新读取。这次有文件无法读取，所以没有登录：不会再用旧密码去试，以免账号被锁定。",
    fix: [
      "让运行 imapscope 的用户能读取该文件。",
      "如果文件不存在或为空，请重新写入：只写一行密钥，不要有其他内容。",
      "修改时请一次性替换，避免写到一半被读取：先在旁边写好新文件，再改名覆盖旧文件。",
    ],
  },
};
