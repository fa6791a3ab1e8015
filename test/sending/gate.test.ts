import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGate } from '../../src/sending/gate.ts';
import { windowsArbitrary } from './arbitraries.ts';

it('lets nobody through a moment too early, nor a moment too late', () => {
  const steps = fc.array(fc.nat({ max: 1_500 }), { maxLength: 60 });
  fc.assert(
    fc.property(windowsArbitrary, steps, (windows, waits) => {
      let now = 0;
      const gate = createGate(windows, () => now);
      const passed: number[] = [];
      for (const wait of waits) {
        now += wait;
        const mayPass = (at: number) =>
          windows.every(({ most, within }) => passed.filter((other) => at - other < within).length < most);
        const opensIn = gate.opensIn();
        expect(mayPass(now + opensIn)).toBe(true);
        if (opensIn > 0) expect(mayPass(now + opensIn - 1)).toBe(false);
        else {
          gate.pass();
          passed.push(now);
        }
      }
    }),
  );
});

it('is as good as new when it says so', () => {
  let now = 0;
  const gate = createGate([{ most: 2, within: 1_000 }], () => now);
  expect(gate.forgetsIn()).toBe(0);
  gate.pass();
  now = 400;
  expect(gate.forgetsIn()).toBe(600);
  gate.pause(5_000);
  expect(gate.forgetsIn()).toBe(5_000);
  now = 5_400;
  expect(gate.forgetsIn()).toBe(0);
});

it('keeps the longer of two pauses', () => {
  let now = 0;
  const gate = createGate([], () => now);
  gate.pause(500);
  gate.pause(200);
  expect(gate.opensIn()).toBe(500);
  now = 400;
  gate.pause(200);
  expect(gate.opensIn()).toBe(200);
});
