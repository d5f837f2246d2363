import { expect, it } from 'vitest';

/** Minutes from local time to UTC on 1 January, a zone each. */
const offsets: Record<string, number> = { 'Asia/Shanghai': -480, 'America/New_York': 300 };

it('runs in the time zone that its project names', () => {
  const zone = process.env['TZ'] ?? '';
  expect(Object.keys(offsets)).toContain(zone);
  expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offsets[zone]);
});
