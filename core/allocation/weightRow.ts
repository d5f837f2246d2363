/** Weights that go across the columns of a table: one row, as many as the table has columns. */
import type { Ratio } from '../exact/ratio.ts';
import type { Matrix } from '../functions/rule.ts';
import type { Words } from '../words.ts';
import { wrongArgument } from './words.ts';

/** The weights, in the order of the columns. Throws FunctionError #VALUE! unless they are one row that fits the table. */
export function weightRow(weights: Matrix<Ratio>, name: Words, table: Matrix<Ratio>, tableName: Words): readonly Ratio[] {
  const rows = weights.filter((row) => row !== null);
  if (rows.length !== 1) throw wrongArgument(name, `应为一行，给出了${rows.length}行`, `must be one row, not ${rows.length}`);
  const width = table.find((row) => row !== null)!.length;
  const [given] = rows;
  if (given!.length !== width) {
    throw wrongArgument(
      name,
      `有${given!.length}个，应与“${tableName.zh}”的${width}列一一对应`,
      `has ${given!.length}, ${tableName.en} ${width} columns; give one for each column`,
    );
  }
  return given!;
}
