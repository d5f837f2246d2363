import { precisionOf } from './numberFormat.ts';
import type { StoredValue } from './readWorkbook.ts';

/**
 * Whether a recalculated value is the cached one. Texts, dates and whole numbers must be equal; amounts
 * (a format with two decimals) equal to the fen and within 1e-6 yuan, as binary fractions are allowed
 * their last bits; ratios (a format with %) within 1e-12; other fractions within a relative 1e-12.
 */
export function sameValue(cached: StoredValue, recalculated: StoredValue, numberFormat: string): boolean {
  if (typeof cached === 'boolean') return Number(cached) === Number(recalculated);
  if (typeof cached === 'object' && typeof recalculated === 'object') return cached.error === recalculated.error;
  if (typeof cached !== 'number' || typeof recalculated !== 'number') return cached === recalculated;
  const difference = Math.abs(cached - recalculated);
  switch (precisionOf(numberFormat)) {
    case 'money':
      return inFen(cached) === inFen(recalculated) && difference < 1e-6;
    case 'ratio':
      return difference <= 1e-12;
    case 'exact':
      return Number.isInteger(cached) ? cached === recalculated : difference <= 1e-12 * Math.abs(cached);
  }
}

function inFen(yuan: number): number {
  return Math.round(yuan * 100);
}
