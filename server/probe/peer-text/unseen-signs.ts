/** Nobody sees these, or they turn the direction of writing. Most texts have none. */
export const SUSPECT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/v;

/**
 * What is left as it is though there are such signs in it, because they change how their neighbours look, which is what they are for:
 * the flags of England, Scotland and Wales; a picture, in colour or not, with others that it is joined to (UTS 51, ED-16); a digit on a
 * key; one of the forms of a Chinese or a Mongolian sign; and what joins or parts letters of Persian, Hindi, Sinhala and the like
 * (RFC 5892 appendix A.1 and A.2). Only one sign is left in a place: of a row of them, the rest shows nothing and could say anything.
 */
const LEGITIMATE = [
  /\p{RGI_Emoji_Tag_Sequence}/v,
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?[\ufe0e\ufe0f]?(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)*/v,
  /[0-9#*]\ufe0f\u20e3/v,
  /\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/v,
  /[\p{L}&&\p{Script=Mongolian}][\u180b-\u180d\u180f]/v,
  /(?<=[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}]])[\u200c\u200d](?=[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}]])/v,
  /(?<=[\p{M}&&[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}]])[\u200c\u200d]/v,
];

/** All of these in a text; what is legitimate is the first group. */
export const UNSEEN = new RegExp(`(${LEGITIMATE.map(({ source }) => source).join("|")})|${SUSPECT.source}`, "gv");

/** The first half of a pair whose other half was cut off. */
export const HALF_AT_END = /[\ud800-\udbff]$/;
