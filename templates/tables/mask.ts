/** 前6后4 of an ID number; what is no ID number shows its last four characters at most. */
export function maskIdentity(identity: string): string {
  return identity.length === 18 ? `${identity.slice(0, 6)}********${identity.slice(14)}` : maskTail(identity);
}

/** The last four characters of a phone or bank number. */
export function maskTail(number: string): string {
  return number.length <= 4 ? number : `${'*'.repeat(number.length - 4)}${number.slice(-4)}`;
}

/**
 * A text that somebody typed, such as a 说明, with every number in it masked that may be a person's: ID
 * numbers 前6后4, phone numbers and accounts the last four. Amounts, dates and times stay.
 */
export function maskNumbers(text: string): string {
  return text.replace(PERSONAL, (found) => {
    const digits = found.replace(/[^\p{Nd}Xx]/gu, '');
    return TIME.test(digits) ? found : maskIdentity(digits);
  });
}

const SEPARATED = [
  String.raw`\p{Nd}{6}[ -]\p{Nd}{8}[ -]\p{Nd}{3}[\p{Nd}Xx]`, // an ID number
  String.raw`1[3-9]\p{Nd}[ -]\p{Nd}{4}[ -]\p{Nd}{4}`, // a mobile phone
  String.raw`\p{Nd}{4}(?:[ -]\p{Nd}{4}){3,}(?:[ -]?\p{Nd}{1,3})?`, // a card
  String.raw`[（(]?0\p{Nd}{2,3}[）)]?[ -]?\p{Nd}{7,8}`, // a telephone
];
const TOGETHER = [String.raw`\p{Nd}{17}[Xx]`, String.raw`\p{Nd}{12,}`, String.raw`[1１][3-9３-９]\p{Nd}{9}`];

/** Not within a longer number, nor behind its decimal point. */
const PERSONAL = new RegExp(String.raw`(?<!\p{Nd}|\p{Nd}\.)(?:${[...SEPARATED, ...TOGETHER].join('|')})(?!\p{Nd})`, 'gu');

/** Date and time as programs put them into the names of files: 20251125103000. */
const TIME = /^20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
