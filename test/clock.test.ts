import { expect, it } from 'vitest';
import { practiceClock, systemClock } from '../src/clock.ts';

it('starts the practice clock where it is told and runs on with real time', () => {
  let elapsed = 5_000;
  const clock = practiceClock('2025-06-22T23:58:00+02:00', () => elapsed);
  expect(clock()).toBe('2025-06-22T21:58:00.000Z');
  elapsed += 90_500.7;
  expect(clock()).toBe('2025-06-22T21:59:30.500Z');
});

it('tells the time of the machine in UTC', () => {
  const before = Date.now();
  const told = systemClock();
  expect(told).toMatch(/Z$/);
  expect(Date.parse(told)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(told)).toBeLessThanOrEqual(Date.now());
});
