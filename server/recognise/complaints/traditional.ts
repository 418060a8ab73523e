/** Characters of complaints in the traditional script, each before its simplified form. */
const PAIRS =
  "郵邮發发標标檔档號号碼码帳帐賬账戶户網网頁页資资夾夹訊讯機机腦脑電电儲储滿满間间擴扩備备設设連连線线聯联無无沒没還还給给這这個个們们時时對对後后來来點点開开關关閉闭啟启動动錄录驗验證证輸输請请問问為为麼么樣样應应該该過过載载狀状態态復复複复總总覺觉學学業业傳传遞递達达遲迟誤误讀读與与當当幾几於于從从將将會会說说話话員员買买賣卖萬万歲岁雲云內内變变斷断離离結结構构顯显現现見见圖图處处體体軟软鍵键觸触螢萤識识裝装務务雜杂誌志廣广級级區区別别異异種种兩两邊边側侧樓楼導导覽览選选項项頻频繁繁終终廠厂權权歡欢須须閱阅刪删舊旧歷历簽签寫写遠远縣县經经隱隐錯错壞坏卻却隻只剛刚試试響响範范進进術术陸陆週周單单雙双漸渐緩缓檢检測测極极適适轉转遺遗憶忆寶宝讓让認认視视訂订閘闸長长門门車车專专屬属審审據据獲获難难題题頭头額额兒儿嗎吗啊啊麗丽";
const SIGNS = [...PAIRS];

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  SIGNS.flatMap((sign, index) => (index % 2 === 0 ? [[sign, SIGNS[index + 1] ?? sign] as const] : [])),
);

/** A text with simplified characters in the place of traditional ones; Japanese ones that are the same as those become so, too. */
export function asSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (sign) => SIMPLIFIED.get(sign) ?? sign);
}
