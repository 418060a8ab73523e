/** Each of them opens and ends a string (about_Quoting_Rules). */
const SINGLE = /['\u2018-\u201b]/;

/**
 * The arguments of a command of PowerShell, as far as the catalogue uses it (about_Parsing, about_Quoting_Rules): blanks part
 * them, a comma makes a list, `|` ends the command, and in single quotes only a doubled quote means something.
 */
export function powershellWords(command: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  let isOpen = false;
  for (let at = 0; at < command.length; at++) {
    const sign = command.charAt(at);
    const next = command.charAt(at + 1);
    if (isOpen && SINGLE.test(sign) && SINGLE.test(next)) {
      word += sign;
      at++;
    } else if (SINGLE.test(sign)) isOpen = !isOpen;
    else if (!isOpen && /[\s,|;]/.test(sign)) {
      words.push(word);
      word = "";
    } else if (!isOpen && /[()&{}"`]/.test(sign)) throw new Error(`PowerShell reads more into ${sign}: ${command}`);
    else if (!isOpen && sign === "$" && !/^\$(?:true|false)\b/.test(command.slice(at)))
      throw new Error(`PowerShell reads a variable: ${command}`);
    else word += sign;
  }
  if (isOpen) throw new Error(`PowerShell waits for the end of a string: ${command}`);
  return [...words, word].filter((one) => one !== "");
}
