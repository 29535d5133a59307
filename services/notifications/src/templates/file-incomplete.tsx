import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords, earliestDueDate } from './due-dates.ts';
import { Note, Paragraph } from './mail-layout.tsx';
import { refusedPiece, RefusedPieces } from './refused-pieces.tsx';

/** Guide §6 a, « Dossier incomplet »: each refused piece with its comment and its date. */
export const fileIncomplete = defineTemplate({
  data: applicationMail.extend({ pieces: z.array(refusedPiece).min(1) }),
  compose: {
    fr: (data, context) => ({
      subject: `Dossier incomplet : ${data.programmeTitle}`,
      preview: 'Des pièces justificatives sont absentes ou non valides.',
      title: 'Votre dossier est incomplet',
      happened: (
        <>
          <Paragraph>
            Le gestionnaire a vérifié votre dossier pour la formation{' '}
            <strong>{data.programmeTitle}</strong>. Son statut est maintenant « Incomplet » : ces
            pièces justificatives sont absentes ou non valides.
          </Paragraph>
          <RefusedPieces pieces={data.pieces} language="fr" context={context} />
        </>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature, déposez de nouveau chaque pièce « Refusée », puis cliquez sur «
          Transmettre ma candidature ». Les autres pièces ne sont plus à déposer.
        </Paragraph>
      ),
      deadline: deadlineInWords(earliestDueDate(data.pieces), context),
      notes: (
        <Note>
          « Refusée » se rapporte aux pièces justificatives ; ce n'est pas la décision sur votre
          candidature.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `File incomplete: ${data.programmeTitle}`,
      preview: 'Some supporting documents are missing or not valid.',
      title: 'Your file is incomplete',
      happened: (
        <>
          <Paragraph>
            The manager has checked your file for <strong>{data.programmeTitle}</strong>. Its status
            is now “Incomplete”: these supporting documents are missing or not valid.
          </Paragraph>
          <RefusedPieces pieces={data.pieces} language="en" context={context} />
        </>
      ),
      toDo: (
        <Paragraph>
          Open your application, hand in each “Refused” document again, then choose “Submit my
          application”. The other documents need not be handed in any more.
        </Paragraph>
      ),
      deadline: deadlineInWords(earliestDueDate(data.pieces), context),
      notes: (
        <Note>
          “Refused” is about the supporting documents; it is not the decision on your application.
        </Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});
