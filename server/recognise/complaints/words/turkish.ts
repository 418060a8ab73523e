import type { Lexicon } from "../lexicon.ts";

/** What people say in Turkish; written without accents, ı as i. Denials stand within the verb. */
export const TURKISH: Lexicon = {
  language: "tr",
  known:
    "(?:ve|bir|bu|icin|ile|ama|cok|benim|var|yok|her|surekli|de|da|mi|ne|neden|nasil|gibi|daha|sonra|kadar|olarak|hesab\\w*|e-?posta\\w*|sifre\\w*|gelen|kutu\\w*|\\w+(?:yor\\w*|dim|dum|lar|ler|miyor\\w*|muyor\\w*))(?![\\p{L}])",
  parts: "ama\\b|ancak|fakat|oysa|iken\\b|halbuki",
  behind: 6,
  words: {
    mail: "mail\\w*|e-?posta\\w*|ileti\\w*|mesaj\\w*|posta\\w*|e-?mail\\w*",
    inbox: "gelen (?:kutu|posta)\\w*",
    sent: "gonderilen\\w*|gonderilmis\\w*|gonderdigim (?:mail|e-?posta|e-?mail|ileti)\\w*(?=.{0,20}(?:gorun|yok|kayb))|gonderilmis ogeler",
    folder: "klasor\\w*|etiket\\w*|dizin\\w*",
    mark: "okun\\w*|okudu\\w*|okunmamis|okunmus|sil(?:in|di|ig|dig|me)\\w*|taslak\\w*|tasi\\w*|isaret\\w*",
    old: "eski\\w*|onceki\\w*|gecmis\\w*|son (?:30|bir ay|ay)|(?:30|otuz) gun\\w*|ay\\b|yil\\w*",
    password: "sifre\\w*|parola\\w*|kimlik\\w*|dogrulama\\w*|giris (?:pencere|ekran)\\w*",
    box: "kutu\\w*|alan\\w*|kota\\w*|depolama\\w*|hesab\\w*|hesap\\w*|hafiza\\w*|yer\\b|mail\\w*|posta\\w*",
    server: "sunucu\\w*|hesab\\w*|hesap\\w*|saglayici\\w*|server\\w*",
    others: "(?:alici\\w*|musteri\\w*|karsi taraf\\w*|kimse|digerleri|insanlar)\\b(?=.{0,30}(?:al|ulas|gel|gor))",
    foreign:
      "takvim\\w*|toplanti\\w*|kisi(?:ler|lerim)\\w*|rehber\\w*|imza\\w*|yazi tipi|ek(?:ler|leri|i)\\b|dosya\\w*|yazdir\\w*|spam\\w*|reklam\\w*|klavye\\w*|not(?:lar)\\w*|gorev\\w*|otomatik yanit|sablon\\w*|sifrele\\w*|sirala\\w*|sms\\w*|muzik\\w*|foto\\w*|kargo\\w*",
    phone: "telefon\\w*|cep\\w*|mobil\\w*",
    computer: "bilgisayar\\w*|pc\\w*|laptop\\w*",
    web: "web\\w*|tarayici\\w*|site\\w*|internet\\w*",
    program: "outlook\\w*|thunderbird\\w*|posta program\\w*",
    device: "cihaz\\w*|diger (?:bilgisayar|telefon|cihaz)\\w*|iki\\w*|her yer\\w*",
    arrive:
      "al(?:a|i|m|in)\\w*|alabil\\w*|gel(?:m|i|e|ir|di)(?!en)\\w*|ulas\\w*|indir\\w*|dus(?:m|u)\\w*|guncelle\\w*|yenile\\w*|cek(?:m|e|i)\\w*",
    send: "gonder(?:m|e|i|il|di)(?!ilen|ilmis)\\w*|gonderim\\w*|yolla\\w*|gid(?:e|i|er|iyor)\\w*|gitm\\w*|cik(?:m|i|a)\\w*|giden\\b|yanitla\\w*|ilet(?:e|m)\\w*",
    ask: "ist(?:i|e)(?:yor|r)\\w*|sor(?:uyor|ar|up|ma)\\w*|soruyor\\w*|gir(?:mem|menizi|mesini|in)\\w*|talep\\w*|acili\\w*|cikiyor\\b.{0,8}sifre|pencere\\w*|oturum\\w* (?:kapan|at)\\w*|tekrar giris",
    accept: "kaydet\\w*|hatirla\\w*|kabul\\w*|sakla\\w*|tani(?:m|y)\\w*",
    login: "giris\\w*|oturum ac\\w*|oturum\\w*|login\\w*|kimlik dogrula\\w*",
    connect:
      "baglan\\w*|baglanti\\w*|eris\\w*|ulasil\\w*|ac(?:il|am|m)\\w*|ekle(?:y|r|n|m)\\w*|kurul\\w*|yanit ver\\w*|yukle\\w*|giremi\\w*",
    work: "calis\\w*",
    sync: "senkron\\w*|esitle\\w*|esles\\w*",
    see: "gor(?:un|em|m|u|uyor)\\w*|goster\\w*|goz?uk\\w*|bul(?:am|un|m)\\w*|yok\\b",
    not: "\\w*(?:m[iu]yor|mez|maz|medi|madi|emed|amad|em[ei]y|am[ia]y|memis|mamis|[ae]m[ae]z|meden|madan|mamak|memek)\\w*|degil|yok\\b|hic\\w*|olmu\\w*|durdu\\w*|imkansiz",
    fail: "hata\\w*|sorun\\w*|problem\\w*|basarisiz\\w*|reddedil\\w*|aksak\\w*",
    again:
      "surekli|her seferinde|her (?:gun|zaman|defa|saat)|tekrar\\w*|yeniden|durmadan|ikide bir|habire|devamli|hep\\b|defalarca|aniden",
    still: "hala|halen|geri\\b|yeniden|tekrar\\w*|kal(?:iyor|di)\\w*|gorunmeye devam",
    full: "dol(?:u|du|mus|muş)\\w*|(?:kota|alan|yer|depolama|kapasite|limit)\\w*.{0,20}(?:asil|dol|bitt|yetersiz|kalma)\\w*|yer (?:yok|kalmadi)|yetersiz (?:alan|depolama)|kotam asildi",
    differ: "farkli\\w*|ayni degil|uyusmu\\w*|tutmu\\w*|fark\\b|eksik\\w*",
    late: "gec(?:ik|iyor)?\\b|gecik\\w*|saat(?:ler)? sonra|gec gel\\w*",
    stuck: "takil\\w*|kal(?:iyor|di|mis)\\w*|giden kutu\\w*|bekl\\w*|sirada",
    bounce: "geri (?:don|gel)\\w*|iade\\w*|mailer[- ]daemon|teslim edil\\w*",
    gone: "kaybol\\w*|kayip|yok ol\\w*|silin\\w*|eksik\\w*|bos\\b",
    only: "sadece|yalniz\\w*|tek\\b",
    wrong: "yanlis\\w*|hatali\\w*|gecersiz\\w*|reddedil\\w*|basarisiz\\w*|kabul etm\\w*",
    empty: "bos\\b",
    byHand: "elle\\b|manuel\\w*|bildirim\\w*|(?:ancak|sadece) .{0,16}(?:acinca|yenileyince)|push\\b",
    nothingNew:
      "(?:hic|yeni) (?:bir )?(?:mail|e-?posta|mesaj|ileti)\\w* (?:yok|gelm|alam)\\w*|hicbir (?:mail|e-?posta|mesaj)\\w*",
    fresh: "yeni (?:mail|e-?posta|mesaj|ileti)\\w*",
    down: "cevrimdisi|cevrim disi|offline|baglanti (?:yok|kes|kop)\\w*|baglantisi? (?:yok|kes|kop)\\w*|sertifika\\w*|zaman asimi|yanit vermiyor",
    wish: "nasil (?:yap|ayarla|kur|degistir|sil|ekle)\\w*|mumkun mu|istiyorum|hangi\\b|nedir\\b(?!.*(?:hata|sorun))|var mi\\b|yapabilir miyim",
    all: "ikisi\\w*|her iki\\w*|tum\\b|butun|hepsi\\w*",
  },
};
