import { expect, it } from 'vitest';
import { Memory } from './memory';

it('keeps what is asked for, and forgets the rest in time', () => {
  const memory = new Memory<number>(3);
  memory.set('often', 0);
  for (let number = 1; number <= 20; number++) {
    memory.set(`once ${number}`, number);
    expect(memory.get('often')).toBe(0);
  }
  expect(memory.get('once 20')).toBe(20);
  expect(memory.get('once 1')).toBeUndefined();
});
