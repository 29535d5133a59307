/** The words of letters. `appeal` is what French law says in general; an institution may set its own. */
export const letterWords = {
  fr: {
    colon: '\u00a0: ',
    subjects: { admission: 'Lettre d’admission', refusal: 'Lettre de refus' },
    subject: 'Objet',
    reference: 'Référence',
    number: 'Numéro de dossier',
    date: 'Le',
    greeting: 'Madame, Monsieur,',
    examined: (academicYear: string) =>
      `La commission d’admission a examiné votre candidature à la formation suivante, au titre de l’année universitaire ${academicYear}\u00a0:`,
    admission:
      'Elle a émis un avis favorable\u00a0: vous avez obtenu la possibilité de vous inscrire administrativement.',
    onlyThisYear:
      'Attention, cette autorisation n’est valable que pour l’année universitaire indiquée.',
    registration: 'La procédure d’inscription administrative est détaillée à cette adresse\u00a0:',
    refusal: 'Elle a émis un avis défavorable, qui ne vous permet pas de vous inscrire.',
    reason: 'Motif',
    comment: 'Commentaire',
    published: (day: string) => `Cette décision a été publiée le ${day}.`,
    closing: 'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    signature: (institution: string) => `Pour la commission d’admission\n${institution}`,
    appealTitle: 'Voies et délais de recours',
    appeal:
      'Si vous estimez que cette décision est irrégulière, vous pouvez, dans un délai de deux mois à compter de sa notification, former un recours gracieux auprès du président de l’université ou un recours contentieux devant le tribunal administratif territorialement compétent. Un recours gracieux formé dans ce délai l’interrompt\u00a0: vous disposez alors, pour saisir le tribunal, de deux mois à compter de la décision prise sur ce recours, ou de son rejet implicite, acquis au bout de deux mois de silence.',
    verification: 'Vérifier cette lettre',
    verificationText:
      'Toute personne peut vérifier que cette lettre est authentique et toujours valable, avec sa référence et son code, sur la page',
    code: 'Code de vérification',
  },
  en: {
    colon: ': ',
    subjects: { admission: 'Letter of admission', refusal: 'Letter of refusal' },
    subject: 'Subject',
    reference: 'Reference',
    number: 'Dossier number',
    date: '',
    greeting: 'Dear Sir or Madam,',
    examined: (academicYear: string) =>
      `The admissions commission has examined your application to the following programme, for the academic year ${academicYear}:`,
    admission: 'Its decision is favourable: you may register with the university.',
    onlyThisYear: 'Please note that this admission is only valid for the academic year stated.',
    registration: 'How to register is explained at this address:',
    refusal: 'Its decision is unfavourable and does not allow you to register.',
    reason: 'Reason',
    comment: 'Comment',
    published: (day: string) => `This decision was published on ${day}.`,
    closing: 'Yours faithfully,',
    signature: (institution: string) => `For the admissions commission\n${institution}`,
    appealTitle: 'How to appeal',
    appeal:
      'If you hold this decision to be unlawful you may, within two months of being notified of it, ask the president of the university to reconsider it (recours gracieux) or bring an action before the administrative court that is competent for the place (recours contentieux). A request to reconsider made in that time interrupts it: you then have two months to go to court, from the decision on your request or from its implicit refusal, which two months of silence amount to.',
    verification: 'Verify this letter',
    verificationText:
      'Anybody can verify that this letter is genuine and still valid, with its reference and its code, on the page',
    code: 'Verification code',
  },
} as const;
