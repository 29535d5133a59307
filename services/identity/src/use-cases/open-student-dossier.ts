import { ProblemError, problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import { randomDossierNumber } from '../dossier-number.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * « Créer votre dossier » of a student who came in by the ENT: a dossier that student records fill (guide §2 a). Asked
 * again, it is the same one. Who had a local account and has linked it to the ENT keeps their dossier, which becomes
 * the student's: one person, one dossier. They are told by mail, for another way into it is open from now on.
 *
 * @returns the dossier number, which the caller's next token carries
 * @throws ProblemError 403 `forbidden` when they did not come by the ENT, 409 `otherDossier` when the ENT login has
 *   another dossier than the account, 503 `peerUnavailable`
 */
export async function openStudentDossier(
  { accounts, users, students, dossiers, mailer, portalUrl }: Dependencies,
  actor: Actor,
): Promise<string> {
  const student = await users.findStudent(actor.id);
  if (student === undefined) throw problems.forbidden('Only students come in by the ENT.');
  const { login, lastName, firstName, language } = student;
  const number = await students.numberOf(login, actor.dossierNumber ?? randomDossierNumber());
  if (actor.dossierNumber === undefined) await users.giveDossierNumber(actor.id, number);
  else if (actor.dossierNumber !== number) {
    throw new ProblemError(409, 'otherDossier', 'This ENT login has another dossier.');
  }
  // The dossier of a local account goes on with the e-mail that its owner gave.
  const account = await accounts.findByNumber(number);
  const email = account?.email ?? student.email.toLowerCase();
  await dossiers.open({ number, lastName, firstName, email, language }, login);
  if (account !== undefined) {
    await mailer.send(`ent-linked/${number}/${login}`, {
      template: 'entLinked',
      to: { dossierNumber: number },
      data: { entLogin: login, lostCredentialsUrl: `${portalUrl}/account/lost-credentials` },
    });
  }
  return number;
}
