import { posts } from '../../../forms/posts.ts';
import { tableOf, type Form, type FormRow, type TableRead } from '../../form.ts';

/** The rows of 专业技术岗位申报表, with their table. */
export function* postRows(form: Form): Iterable<{ readonly table: TableRead; readonly row: FormRow }> {
  const table = tableOf(form, posts.key);
  for (const row of table?.rows ?? []) yield { table: table!, row };
}
