import { connectMongo, createIndexes } from '@admis/kit';
import { readConfig } from '../src/config.ts';
import { createSchools } from '../src/data-access/schools.ts';
import { readCommunes } from '../src/lists/communes.ts';
import { loadSchools } from '../src/use-cases/load-schools.ts';

/**
 * Loads a list of schools (columns id;name;kind;communeInsee), as often as wanted:
 *
 *   . .local/env.sh; npx tsx services/dossier/scripts/load-schools.ts schools.csv
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which file? load-schools.ts <schools.csv>\n');
  process.exit(2);
}
const config = readConfig({ PORT: '0', ...process.env });
const connection = await connectMongo({
  uri: config.MONGODB_URI,
  database: config.MONGODB_DATABASE,
});
try {
  const schools = createSchools(connection);
  await createIndexes(connection);
  const loaded = await loadSchools({ schools, communes: await readCommunes() }, file);
  process.stdout.write(`${loaded} schools loaded.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await connection.close();
}
