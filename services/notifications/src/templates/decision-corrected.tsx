import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NothingLeftToDo } from './common-sentences.tsx';
import { UnmetNote } from './conditions.tsx';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords } from './due-dates.ts';
import { Note, Paragraph } from './mail-layout.tsx';
import { quoted } from './quoted.ts';
import { Reason, refusalReason } from './refusal-reason.tsx';
import { ReplyNotes, ReplyToDo } from './reply-window.tsx';
import { NobodyKnowsNote, RankMeaning, WaitToDo } from './waiting-list-rank.tsx';

const data = applicationMail.extend({
  /** What the decision is from now on. */
  now: z.enum(['favourable', 'favourableWithReserve', 'waitingList', 'unfavourable']),
  /** On the waiting list. */
  rank: z.int().min(1).nullable(),
  /** Of an unfavourable decision. */
  reason: refusalReason.nullable(),
  why: z.string(),
  /** Of a favourable decision with a reply date. Exclusive instant. */
  replyAt: z.iso.datetime().nullable(),
});
type Corrected = z.infer<typeof data>;

const WORDS = {
  fr: {
    favourable: 'Avis favorable',
    favourableWithReserve: 'Avis favorable SOUS RESERVE',
    waitingList: 'Avis : liste complémentaire',
    rank: ' - Rang ',
    unfavourable: 'Avis défavorable',
    mayEnrol: 'Vous avez obtenu la possibilité de vous inscrire.',
    onConditions:
      'Une inscription vous est proposée à certaines conditions, que votre candidature énumère avec leurs dates.',
    mayNotEnrol: 'Il ne vous est pas possible de vous inscrire à cette formation.',
    meetConditions:
      'Ouvrez votre candidature, lisez les conditions et leurs dates, et déposez les documents demandés.',
  },
  en: {
    favourable: 'Favourable decision',
    favourableWithReserve: 'Favourable decision WITH RESERVE',
    waitingList: 'Waiting list',
    rank: ' - Rank ',
    unfavourable: 'Unfavourable decision',
    mayEnrol: 'You may enrol.',
    onConditions:
      'You are offered a place on certain conditions, which your application page lists with their dates.',
    mayNotEnrol: 'You cannot enrol on this programme.',
    meetConditions:
      'Open your application, read the conditions and their dates, and hand in the documents asked for.',
  },
} as const;

/**
 * A published decision was wrong and a second person approved its correction: what was wrong and why, what holds
 * now, and what becomes of the answer and the letter that came with the former one.
 */
export const decisionCorrected = defineTemplate({
  data,
  compose: {
    fr: (mail, context) => ({
      subject: `Décision corrigée : ${mail.programmeTitle}`,
      preview: `La décision que vous aviez reçue était erronée. Elle est remplacée : ${label(mail, 'fr')}.`,
      title: 'Votre décision est corrigée',
      happened: (
        <>
          <Paragraph>
            La décision que vous aviez reçue pour la formation{' '}
            <strong>{mail.programmeTitle}</strong> était erronée. Nous vous prions de nous en
            excuser.
          </Paragraph>
          <Paragraph>Explication : {quoted(mail.why, 'fr')}</Paragraph>
          <Paragraph>
            La décision est maintenant : <strong>{label(mail, 'fr')}</strong>
          </Paragraph>
          {meaning(mail, 'fr')}
          <Paragraph>
            L'ancienne décision ne compte plus. Si vous y aviez répondu, votre réponse est annulée ;
            si une lettre l'accompagnait, cette lettre n'est plus valable.
          </Paragraph>
        </>
      ),
      toDo: toDo(mail, 'fr'),
      deadline: deadlineInWords(mail.replyAt, context),
      notes: (
        <>
          {notes(mail, 'fr')}
          <Note>
            Vous ne comprenez pas cette correction ? Écrivez-nous en indiquant votre numéro de
            dossier.
          </Note>
        </>
      ),
      ...applicationParts(mail, context, 'fr'),
    }),
    en: (mail, context) => ({
      subject: `Decision corrected: ${mail.programmeTitle}`,
      preview: `The decision you had received was wrong. It is replaced: ${label(mail, 'en')}.`,
      title: 'Your decision is corrected',
      happened: (
        <>
          <Paragraph>
            The decision you had received for <strong>{mail.programmeTitle}</strong> was wrong. We
            apologise for this.
          </Paragraph>
          <Paragraph>Explanation: {quoted(mail.why, 'en')}</Paragraph>
          <Paragraph>
            The decision is now: <strong>{label(mail, 'en')}</strong>
          </Paragraph>
          {meaning(mail, 'en')}
          <Paragraph>
            The former decision no longer counts. If you had answered it, your answer is cancelled;
            if a letter came with it, that letter is no longer valid.
          </Paragraph>
        </>
      ),
      toDo: toDo(mail, 'en'),
      deadline: deadlineInWords(mail.replyAt, context),
      notes: (
        <>
          {notes(mail, 'en')}
          <Note>Anything unclear about this correction? Write to us with your dossier number.</Note>
        </>
      ),
      ...applicationParts(mail, context, 'en'),
    }),
  },
});

function label({ now, rank }: Corrected, language: Language): string {
  const words = WORDS[language];
  return rank === null ? words[now] : `${words[now]}${words.rank}${rank}`;
}

function meaning({ now, reason }: Corrected, language: Language): ReactNode {
  const words = WORDS[language];
  switch (now) {
    case 'favourable':
      return <Paragraph>{words.mayEnrol}</Paragraph>;
    case 'favourableWithReserve':
      return <Paragraph>{words.onConditions}</Paragraph>;
    case 'waitingList':
      return <RankMeaning language={language} />;
    case 'unfavourable':
      return (
        <>
          {reason === null ? null : <Reason reason={reason} language={language} />}
          <Paragraph>{words.mayNotEnrol}</Paragraph>
        </>
      );
  }
}

function toDo({ now }: Corrected, language: Language): ReactNode {
  switch (now) {
    case 'favourable':
      return <ReplyToDo language={language} />;
    case 'favourableWithReserve':
      return <Paragraph>{WORDS[language].meetConditions}</Paragraph>;
    case 'waitingList':
      return <WaitToDo language={language} />;
    case 'unfavourable':
      return <NothingLeftToDo language={language} />;
  }
}

function notes({ now, replyAt }: Corrected, language: Language): ReactNode {
  switch (now) {
    case 'favourable':
      return <ReplyNotes language={language} replyAt={replyAt} />;
    case 'favourableWithReserve':
      return <UnmetNote language={language} />;
    case 'waitingList':
      return <NobodyKnowsNote language={language} />;
    case 'unfavourable':
      return null;
  }
}
