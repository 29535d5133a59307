import { LockNotice, RecordsNotice } from '../app/components/dossier/SectionNotices.tsx';
import { email, said } from './said.tsx';

describe("a student's dossier", () => {
  test('says that it will be filled in later while the records cannot be read, and bars nobody', async () => {
    expect(await said(<RecordsNotice records="pending" />)).toContain(
      'Vos informations seront complétées plus tard : les données de votre scolarité ne peuvent pas être lues pour le moment. Vous pouvez continuer sans attendre.',
    );
    expect(await said(<RecordsNotice records="pending" />, 'en')).toContain('later');
    expect(await said(<LockNotice section="personal" locked="recordsPending" />)).toContain(
      'Vos informations seront complétées plus tard, dès que les données de votre scolarité pourront être lues.',
    );
  });

  test('tells whom to ask when the records do not know the student', async () => {
    expect(await said(<RecordsNotice records="notFound" />)).toContain(`Écrivez à ${email}.`);
  });

  test.each(['none', 'filled'] as const)('says nothing of records that are %s', async (records) => {
    expect(await said(<RecordsNotice records={records} />)).toBe('');
  });
});
