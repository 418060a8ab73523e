import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tlsClockWrong: DiagnosisText = {
  title: "{host} 的证书还要 {hours, number} 小时才生效：多半是某台机器的时间不对",
  cause:
    "按照{checked, select, unknown {设备} other {发起检查的机器}}的时间，证书{subject, select, unknown {} other { `{subject}` }}还要 {hours, number} 小时才有效。要么是这台机器的时间慢了，要么是签发证书的机器时间快了，也可能是证书装得太早，但可能性较小。如果是后两种情况，设备时间正确的用户也会看到邮件客户端的证书警告。",
  fix: {
    user: ["检查设备的日期、时间和时区，最好设为自动设置。", "如果时间正确，请告诉管理员：{host} 的证书尚未生效。"],
    admin: [
      `检查${TRYING_MACHINE}的时间{clock, select, unknown {} other {，它现在是 \`{clock}\`}}：\`timedatectl\`；并开启自动对时：\`timedatectl set-ntp true\`。`,
      "如果证书由自建 CA 签发，请检查签发机器的时间{begins, select, unknown {} other {；证书从 `{begins}` 起有效}}。",
      "如果两边的时间都正确，请等到那个时候，或者先换回之前的证书并执行 `doveadm reload`。",
    ],
  },
  verify: [
    "核对时间：`timedatectl` 应显示 `System clock synchronized: yes`。",
    `像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${OPENSSL} -verify_hostname {host} -verify_return_error -brief </dev/null\`。`,
  ],
};
