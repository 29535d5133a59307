import { readFile } from 'node:fs/promises';

/** The forms that hang on pieces for download. */
export interface BlankForms {
  /** The PDF, or undefined when no form has this id. */
  find(id: string): Promise<Buffer | undefined>;
}

/** Forms kept as `<id>.pdf` in a folder. @param folder a file: URL that ends with a slash */
export function createBlankForms(folder: URL): BlankForms {
  return {
    async find(id) {
      // An id is one path segment: nothing else of the disk can be asked for.
      if (!/^[A-Za-z0-9-]+$/.test(id)) return undefined;
      try {
        return await readFile(new URL(`${id}.pdf`, folder));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
