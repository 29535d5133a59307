import { startTimeLines } from '../src/summary.ts';

test('both times are told once both are known', () => {
  expect(startTimeLines({ coldStartSeconds: 583.4, warmStartSeconds: 41.2 })).toEqual([
    '  first            583.4 s, with components or packages to obtain',
    '  later            41.2 s',
  ]);
});

test('a time that nobody has measured is not made up', () => {
  expect(startTimeLines({ coldStartSeconds: 583.4 })[1]).toBe(
    '  later            not measured yet',
  );
  expect(startTimeLines({ warmStartSeconds: 41.2 })[0]).toBe('  first            not measured yet');
});
