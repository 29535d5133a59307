import type { Text } from '@admis/workflows/domain';
import type { z } from 'zod';
import type { FormationKindSchema } from '../schemas/rows.ts';
import type { MentionCodeSchema } from '../schemas/values.ts';

const mentionNames: Record<z.infer<typeof MentionCodeSchema>, Text> = {
  none: { fr: 'Sans mention', en: 'Without honours' },
  passable: { fr: 'Passable', en: 'Pass' },
  assezBien: { fr: 'Assez Bien', en: 'Good' },
  bien: { fr: 'Bien', en: 'Very good' },
  tresBien: { fr: 'Très Bien', en: 'Excellent' },
  tresBienFelicitations: {
    fr: 'Très Bien avec félicitations du jury',
    en: 'Excellent, with the congratulations of the jury',
  },
};

const formationKindNames: Record<z.infer<typeof FormationKindSchema>, Text> = {
  universityDiploma: { fr: "Diplôme d'établissement universitaire", en: 'University diploma' },
  licence: { fr: 'Licence', en: "Bachelor's degree (licence)" },
  licencePro: { fr: 'Licence professionnelle', en: 'Vocational licence' },
  master: { fr: 'Master', en: "Master's degree" },
  doctorate: { fr: 'Doctorat', en: 'Doctorate' },
  deust: { fr: 'DEUG ou DEUST', en: 'DEUG or DEUST' },
  but: { fr: 'BUT', en: 'BUT' },
  dut: { fr: 'DUT', en: 'DUT' },
  bts: { fr: 'BTS ou BTSA', en: 'BTS or BTSA' },
  cpge: { fr: 'Classe préparatoire (CPGE)', en: 'Preparatory class (CPGE)' },
  engineer: { fr: "Formation d'ingénieur", en: 'Engineering school' },
  business: { fr: 'École de commerce ou de gestion', en: 'Business school' },
  health: { fr: 'Formation de santé ou sociale', en: 'Health or social work' },
  artsOrArchitecture: { fr: "École d'art ou d'architecture", en: 'School of arts or architecture' },
  teacherTraining: { fr: "Formation d'enseignant", en: 'Teacher training' },
  rncpTitle: { fr: 'Titre professionnel (RNCP)', en: 'Professional title (RNCP)' },
  foreignDiploma: { fr: 'Diplôme étranger', en: 'Foreign diploma' },
  other: { fr: 'Autre formation', en: 'Other' },
};

const named = (names: Record<string, Text>) =>
  Object.entries(names).map(([code, text]) => ({ code, ...text }));

export const mentions = named(mentionNames);
export const formationKinds = named(formationKindNames);
