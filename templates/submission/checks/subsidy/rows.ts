import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { tableOf, type Form, type FormRow, type TableRead } from '../../form.ts';

/** The rows of 企业引才补贴申报表, with their table. */
export function* subsidyRows(form: Form): Iterable<{ readonly table: TableRead; readonly row: FormRow }> {
  const table = tableOf(form, enterpriseSubsidy.key);
  for (const row of table?.rows ?? []) yield { table: table!, row };
}
