import fc from 'fast-check';
import { named } from '../server/my-data.ts';

const files = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));

describe('the files within the ZIP', () => {
  test('keep their names; those of one name are numbered', () => {
    expect([
      ...named(files('CV.pdf', 'relevé.pdf', 'CV.pdf', 'CV.pdf', 'CV (2).pdf')).keys(),
    ]).toEqual(['CV.pdf', 'relevé.pdf', 'CV (2).pdf', 'CV (3).pdf', 'CV (2) (2).pdf']);
  });

  test('never leave their folder, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('..', '../a', 'a/b', 'C:\\a', '.', ''))),
        (names) => {
          const found = named(files(...names));
          expect(found.size).toBe(names.length);
          for (const name of found.keys()) expect(name).toMatch(/^(?!\.)[^/\\]+$/s);
        },
      ),
    );
  });
});
