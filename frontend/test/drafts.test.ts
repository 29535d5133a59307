import { createDrafts, eraseAllDrafts } from '../app/utils/drafts.ts';

/** A tab's storage. */
function storageOf(content: Record<string, string> = {}) {
  const held = new Map(Object.entries(content));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: (index: number) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

const NAMES = ['line1', 'postalCode'];

describe('what was typed and not saved', () => {
  test('comes back to the same person and form', () => {
    const storage = storageOf();
    createDrafts(storage, '6WB5H7IJ', 'address').keep({ line1: '5, rue Thomas Mann' });
    const { find } = createDrafts(storage, '6WB5H7IJ', 'address');
    expect(find(NAMES)).toEqual({ line1: '5, rue Thomas Mann' });
  });

  test('is nobody else’s, nor another form’s', () => {
    const storage = storageOf();
    createDrafts(storage, '6WB5H7IJ', 'address').keep({ line1: '5, rue Thomas Mann' });
    expect(createDrafts(storage, 'AAAA2222', 'address').find(NAMES)).toBeUndefined();
    expect(createDrafts(storage, '6WB5H7IJ', 'personal').find(NAMES)).toBeUndefined();
  });

  test('goes once it is saved', () => {
    const storage = storageOf();
    const drafts = createDrafts(storage, '6WB5H7IJ', 'address');
    drafts.keep({ line1: 'a' });
    drafts.keep({});
    expect(storage.held.size).toBe(0);
  });

  test('of somebody else goes when another person uses the tab', () => {
    const storage = storageOf({ other: 'stays' });
    createDrafts(storage, '6WB5H7IJ', 'address').keep({ line1: 'a' });
    const mine = createDrafts(storage, 'AAAA2222', 'address');
    mine.keep({ line1: 'b' });
    mine.eraseOthers();
    expect([...storage.held.keys()]).toEqual(['other', 'admis-draft/AAAA2222/address']);
  });

  test('goes at the sign-out, and nothing else does', () => {
    const storage = storageOf({ other: 'stays' });
    createDrafts(storage, '6WB5H7IJ', 'address').keep({ line1: 'a' });
    createDrafts(storage, '6WB5H7IJ', 'internships/new').keep({ year: '2011' });
    eraseAllDrafts(storage);
    expect([...storage.held.keys()]).toEqual(['other']);
  });

  test.each(['nonsense', '[1]', '{"line1":1}', '{"colour":"red"}'])(
    'is not taken from what is no draft: %s',
    (content) => {
      const storage = storageOf({ 'admis-draft/6WB5H7IJ/address': content });
      expect(createDrafts(storage, '6WB5H7IJ', 'address').find(NAMES)).toBeUndefined();
    },
  );

  test('is not missed where the browser has no storage', () => {
    const drafts = createDrafts(undefined, '6WB5H7IJ', 'address');
    drafts.keep({ line1: 'a' });
    expect(drafts.find(NAMES)).toBeUndefined();
  });
});
