import { expect, it } from 'vitest';
import { maskIdentity, maskTail } from '../../../templates/tables/mask.ts';

it('an ID number shows its first six and last four', () => {
  expect(maskIdentity('640104199003079991')).toBe('640104********9991');
  expect(maskIdentity('64010419900307999X')).toBe('640104********999X');
});

it('a phone or bank number shows its last four', () => {
  expect(maskTail('13900001234')).toBe('*******1234');
  expect(maskTail('6222000012345678901')).toBe('***************8901');
});

it('a number of four or fewer stays, and what is no ID number shows no more than its last four', () => {
  expect([maskTail('1234'), maskTail(''), maskIdentity('123')]).toEqual(['1234', '', '123']);
  expect(maskIdentity('640104900307999')).toBe('***********7999');
});
