import { keptFor } from '../src/data-access/kept.ts';

function counted(answers: (() => Promise<number>)[] = []) {
  let time = 0;
  let count = 0;
  const kept = keptFor(
    1000,
    () => {
      count += 1;
      return answers.shift()?.() ?? Promise.resolve(count);
    },
    () => time,
  );
  return { kept, pass: (ms: number) => (time += ms), count: () => count };
}

describe('what is kept for a while', () => {
  it('is read once for all who ask at once', async () => {
    const { kept, count } = counted();
    expect(await Promise.all([kept.read(), kept.read(), kept.read()])).toEqual([1, 1, 1]);
    expect(count()).toBe(1);
  });

  it('is read again when its time is over, or when it is to be forgotten', async () => {
    const { kept, pass } = counted();
    await kept.read();
    pass(999);
    expect(await kept.read()).toBe(1);
    pass(1);
    expect(await kept.read()).toBe(2);
    kept.forget();
    expect(await kept.read()).toBe(3);
  });

  it('keeps no failure', async () => {
    const { kept } = counted([() => Promise.reject(new Error('down')), () => Promise.resolve(7)]);
    await expect(kept.read()).rejects.toThrow('down');
    expect(await kept.read()).toBe(7);
  });
});
