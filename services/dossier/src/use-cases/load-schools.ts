import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { School } from '../data-access/schools.ts';
import { InseeCodeSchema, SchoolIdSchema } from '../schemas/fields.ts';
import type { Dependencies } from './dependencies.ts';

const LineSchema = z.object({
  id: SchoolIdSchema,
  name: z.string().trim().min(1).max(150),
  kind: z.enum(['secondary', 'higher']),
  communeInsee: InseeCodeSchema,
});

/**
 * Loads schools from a CSV file (columns id;name;kind;communeInsee, UTF-8, comma or semicolon): new ones are added,
 * those that are there renewed, none removed. All of the file or nothing of it. How many.
 *
 * @throws Error naming the lines that are wrong
 */
export async function loadSchools(
  { schools, communes }: Pick<Dependencies, 'schools' | 'communes'>,
  file: URL | string,
): Promise<number> {
  const lines: unknown[] = parse(await readFile(file), {
    columns: true,
    bom: true,
    delimiter: [';', ','],
    trim: true,
    skip_empty_lines: true,
  });
  const faults: string[] = [];
  const loaded: School[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = LineSchema.safeParse(line);
    const commune = parsed.success ? communes.find(parsed.data.communeInsee) : undefined;
    if (parsed.success && commune !== undefined) {
      loaded.push({ ...parsed.data, departement: commune.departement });
      continue;
    }
    const what = parsed.success ? ['communeInsee'] : parsed.error.issues.map(({ path }) => path[0]);
    // The first line names the columns.
    faults.push(`line ${index + 2}: ${what.join(', ')}`);
  }
  if (faults.length > 0) {
    throw new Error(`The list of schools is not usable:\n${faults.slice(0, 20).join('\n')}`);
  }
  await schools.upsert(loaded);
  return loaded.length;
}
