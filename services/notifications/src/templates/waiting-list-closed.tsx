import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NextYearNote, NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** Those who still wait when the list closes are told so (lifecycle.md, deadlines). */
export const waitingListClosed = defineTemplate({
  data: applicationMail.extend({ rank: z.int().min(1).nullable() }),
  compose: {
    fr: (data, context) => ({
      subject: `Liste complémentaire close : ${data.programmeTitle}`,
      preview: "Votre rang n'a pas été atteint.",
      title: 'La liste complémentaire est close',
      happened: (
        <Paragraph>
          La liste complémentaire de la formation <strong>{data.programmeTitle}</strong> est close.
          Les désistements n'ont pas suffi pour atteindre votre rang
          {data.rank === null ? '' : ` (rang ${data.rank})`} : aucune place ne peut vous être
          proposée cette année.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="fr" />,
      notes: <NextYearNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Waiting list closed: ${data.programmeTitle}`,
      preview: 'Your rank was not reached.',
      title: 'The waiting list is closed',
      happened: (
        <Paragraph>
          The waiting list of <strong>{data.programmeTitle}</strong> is closed. Not enough
          candidates withdrew to reach your rank{data.rank === null ? '' : ` (rank ${data.rank})`}:
          you cannot be offered a place this year.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="en" />,
      notes: <NextYearNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});
