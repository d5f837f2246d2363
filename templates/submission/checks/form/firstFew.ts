/** Names in a message: the first five, and that there are more. */
export function firstFew(names: readonly (string | number)[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown}等` : shown;
}
