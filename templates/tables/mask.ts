/** 前6后4 of an ID number; what is no ID number shows its last four characters at most. */
export function maskIdentity(identity: string): string {
  return identity.length === 18 ? `${identity.slice(0, 6)}********${identity.slice(14)}` : maskTail(identity);
}

/** The last four characters of a phone or bank number. */
export function maskTail(number: string): string {
  return number.length <= 4 ? number : `${'*'.repeat(number.length - 4)}${number.slice(-4)}`;
}
