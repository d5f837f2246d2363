import { FORM_NOTES } from '../../../forms/workbook.ts';
import type { Form, Head } from '../../form.ts';

/** Every sheet that says whose form it is, 填报说明 first. */
export function headsOf({ head, tables }: Form): readonly { readonly sheet: string; readonly head: Head }[] {
  const own = tables.map((table) => ({ sheet: table.sheet.name, head: table.head }));
  return head === null ? own : [{ sheet: FORM_NOTES, head }, ...own];
}
