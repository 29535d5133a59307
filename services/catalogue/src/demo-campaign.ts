import type { Day } from '@admis/workflows/domain';
import { DateTime } from 'luxon';
import { campaignDefaults, programmeDefaults } from './data-access/record-defaults.ts';
import type {
  CampaignRecord,
  CatalogueRecords,
  PieceRecord,
  ProgrammeRecord,
} from './data-access/records.ts';

/** Days between the seeding day and the demo campaign's first and last day. */
const OPENED_DAYS_AGO = 30;
const CLOSES_IN_DAYS = 60;
/** Time to decide and reply after the last file has come in. */
const ENDS_IN_DAYS = 120;

const REFUSAL_REASONS = [
  {
    _id: 'PROJET',
    label: {
      fr: 'Votre projet professionnel est incompatible avec la formation demandée.',
      en: 'Your career plan does not fit the programme you applied to.',
    },
    order: 1,
  },
  {
    _id: 'NIVEAU',
    label: {
      fr: "Vous n'avez pas le niveau d'études requis pour la formation demandée.",
      en: 'You do not have the level of study that the programme requires.',
    },
    order: 2,
  },
  {
    _id: 'RESULTATS',
    label: {
      fr: 'Vos résultats universitaires sont insuffisants pour la formation demandée.',
      en: 'Your academic results are not sufficient for the programme you applied to.',
    },
    order: 3,
  },
  {
    _id: 'CAPACITE',
    label: {
      fr: "La capacité d'accueil de la formation est atteinte.",
      en: 'The programme has no places left.',
    },
    order: 4,
  },
];

/** The five pieces of the guide (section 5 b), word for word, then the results that its section 5 e speaks of. */
const PIECES: PieceRecord[] = [
  {
    _id: 'LETTRES',
    title: {
      fr: 'Des lettres de recommandation de vos enseignants.',
      en: 'Letters of recommendation from your teachers.',
    },
    common: false,
    notConcernedAllowed: false,
    askedAgainOnAdmission: false,
    blankForm: null,
  },
  {
    _id: 'CHARTE',
    title: {
      fr: 'La charte des candidatures dûment cochée et signée (à télécharger depuis votre candidature en ligne).',
      en: "The applicants' charter, ticked and signed (to be downloaded from your online application).",
    },
    common: true,
    notConcernedAllowed: false,
    askedAgainOnAdmission: false,
    blankForm: 'charte-candidatures',
  },
  {
    _id: 'DIPLOME',
    title: {
      fr: "La photocopie du dernier diplôme obtenu ou attestation de réussite permettant l'accès aux formations choisies (exemple : 1ère année de Licence pour une inscription en Licence 2, ...).",
      en: 'A copy of your latest degree, or a certificate of success, giving access to the programmes you chose (for example the 1st year of a Licence to enter the 2nd year, ...).',
    },
    common: true,
    // Whoever has no results yet is « non concerné », and gives it once admitted (guide §5 e).
    notConcernedAllowed: true,
    askedAgainOnAdmission: true,
    blankForm: null,
  },
  {
    _id: 'IDENTITE',
    title: {
      fr: "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
      en: 'A copy of both sides of your identity document (identity card, passport, ...).',
    },
    common: true,
    notConcernedAllowed: false,
    askedAgainOnAdmission: false,
    blankForm: null,
  },
  {
    _id: 'VAPP',
    title: {
      fr: "Le dossier de Validation des Acquis des Personnels et Professionnels (VAPP) si vous n'avez pas le niveau d'études requis pour la formation",
      en: 'The file for the recognition of prior personal and professional experience (VAPP), if you do not have the level of study that the programme requires',
    },
    common: true,
    notConcernedAllowed: true,
    askedAgainOnAdmission: false,
    blankForm: null,
  },
  {
    _id: 'RELEVE-S2',
    title: {
      fr: "Le relevé de notes du second semestre et/ou l'attestation de réussite de l'année en cours.",
      en: 'The transcript of the second semester and/or the certificate of success of the current year.',
    },
    common: true,
    notConcernedAllowed: true,
    askedAgainOnAdmission: true,
    blankForm: null,
  },
];

const GUIDE_PIECES = ['LETTRES', 'CHARTE', 'DIPLOME', 'IDENTITE', 'VAPP'];
const GUIDE_PIECES_AND_RESULTS = [...GUIDE_PIECES, 'RELEVE-S2'];
const DIRECT_ACCESS_PIECES = ['CHARTE', 'DIPLOME', 'IDENTITE'];

/** What a demo programme says of itself; the rest is the same for all. */
interface DemoProgramme {
  id: string;
  title: string;
  discipline: string;
  level: string;
  information: { fr: string; en: string };
  centre?: 'CENTRE-DEMO' | 'CENTRE-SCIENCES';
  capacity?: number;
  treatment?: 'direct' | 'controlled';
  /** Days from the seeding day. */
  listCloses?: number;
  overCall?: number;
  reception?: 'automatic' | 'manual';
  lateFiles?: 'transmitIfComplete';
  decidesOnIncomplete?: boolean;
  pieces?: string[];
  /** Days from the seeding day; the campaign's own window when absent. */
  opens?: number;
  closes?: number;
}

const PROGRAMMES: DemoProgramme[] = [
  {
    id: 'M2-DROIT-ASSUR',
    title: 'Master 2A Droit des Assurances P. Assurances et Personnes',
    discipline: 'DROIT',
    level: 'MASTER',
    capacity: 25,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: "Ce Master forme des juristes de l'assurance des personnes : santé, prévoyance, retraite. L'année alterne quatre mois de cours et un stage de six mois en entreprise d'assurance, en mutuelle ou en cabinet.",
      en: 'This Master trains lawyers in personal insurance: health, provident schemes, pensions. The year is made of four months of classes and a six-month placement with an insurer, a mutual society or a law firm.',
    },
  },
  {
    id: 'M1-DROIT-PUBLIC',
    title: 'Master 1 Droit public',
    discipline: 'DROIT',
    level: 'MASTER',
    capacity: 40,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: 'Droit administratif approfondi, contentieux, finances publiques et droit européen. Un mémoire de recherche est soutenu en juin.',
      en: 'Advanced administrative law, litigation, public finance and European law. A research dissertation is defended in June.',
    },
  },
  {
    id: 'L3-DROIT',
    title: 'L3 Droit',
    discipline: 'DROIT',
    level: 'L3',
    information: {
      fr: 'La troisième année de Licence ouvre aux Masters de droit privé et de droit public. Les travaux dirigés sont obligatoires.',
      en: 'The third year of the Licence leads to the Masters in private and in public law. Attendance at tutorials is compulsory.',
    },
  },
  {
    id: 'L1-DROIT',
    title: 'L1 Droit',
    discipline: 'DROIT',
    level: 'L1',
    treatment: 'direct',
    reception: 'automatic',
    pieces: DIRECT_ACCESS_PIECES,
    information: {
      fr: "L'accès à cette année est direct : un dossier complet suffit. Une semaine de remise à niveau est proposée fin août.",
      en: 'Access to this year is direct: a complete file is enough. A refresher week is offered at the end of August.',
    },
  },
  {
    id: 'L1-LEA-ANG-ALL',
    title: 'L1 LEA - Anglais/Allemand',
    discipline: 'LANGUES',
    level: 'L1',
    information: {
      fr: "Deux langues à parts égales, et l'économie, le droit et la gestion qui vont avec. Le niveau B2 est attendu en anglais, B1 en allemand.",
      en: 'Two languages in equal shares, with the economics, law and management that go with them. Level B2 is expected in English, B1 in German.',
    },
  },
  {
    id: 'L3-LLCER-ESPAGNOL',
    title: 'L3 LLCER - Espagnol',
    discipline: 'LANGUES',
    level: 'L3',
    closes: -3,
    information: {
      fr: "Littérature, civilisation et langue de l'Espagne et de l'Amérique latine ; un semestre à l'étranger est possible.",
      en: 'Literature, civilisation and language of Spain and Latin America; one semester abroad is possible.',
    },
  },
  {
    id: 'M1-TRADUCTION',
    title: 'Master 1 Traduction et interprétation',
    discipline: 'LANGUES',
    level: 'MASTER',
    capacity: 20,
    opens: 15,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: "Traduction spécialisée, terminologie et outils d'aide à la traduction. Un entretien a lieu avec les candidats retenus.",
      en: 'Specialised translation, terminology and translation tools. Shortlisted candidates are interviewed.',
    },
  },
  {
    id: 'L3-ARTS-CINEMA',
    title: 'L3 Arts du spectacle - Etudes cinématographiques',
    discipline: 'ARTS',
    level: 'L3',
    information: {
      fr: "La formation unit l'étude des films et la pratique : elle prépare aux métiers de la transmission et de la communication, à la recherche et à l'édition comme aux concours des écoles de cinéma.",
      en: 'The programme combines the study of films with practice: it prepares for teaching and communication, for research and publishing, and for the entrance examinations of film schools.',
    },
  },
  {
    id: 'L1-ARTS-SPECTACLE',
    title: 'L1 Arts du spectacle',
    discipline: 'ARTS',
    level: 'L1',
    information: {
      fr: 'Théâtre, cinéma et danse la première année, avant le choix du parcours en deuxième année.',
      en: 'Theatre, cinema and dance in the first year, before the choice of a path in the second.',
    },
  },
  {
    id: 'M1-CINEMA',
    title: 'Master 1 Cinéma et audiovisuel',
    discipline: 'ARTS',
    level: 'MASTER',
    capacity: 3,
    listCloses: ENDS_IN_DAYS - 10,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: "Un atelier de création en très petit groupe : trois places, et une liste complémentaire appelée dans l'ordre des rangs.",
      en: 'A creation workshop in a very small group: three places, and a waiting list called in rank order.',
    },
  },
  {
    id: 'L1-MATH-INFO-DL',
    title: 'L1 Mathématiques/Informatique - double Licence',
    discipline: 'SCIENCES',
    level: 'L1',
    capacity: 30,
    information: {
      fr: 'Deux Licences menées de front : trente heures de cours par semaine et un tutorat hebdomadaire.',
      en: 'Two Licences at the same time: thirty hours of classes a week and weekly tutoring.',
    },
  },
  {
    id: 'L3-INFO',
    title: 'L3 Informatique',
    discipline: 'SCIENCES',
    level: 'L3',
    centre: 'CENTRE-SCIENCES',
    reception: 'automatic',
    lateFiles: 'transmitIfComplete',
    information: {
      fr: 'Algorithmique, réseaux, bases de données et un projet de groupe sur les deux semestres.',
      en: 'Algorithms, networks, databases and a group project over both semesters.',
    },
  },
  {
    id: 'M1-INFO',
    title: 'Master 1 Informatique',
    discipline: 'SCIENCES',
    level: 'MASTER',
    centre: 'CENTRE-SCIENCES',
    capacity: 60,
    overCall: 1.15,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: "Génie logiciel, systèmes répartis et science des données ; l'alternance est possible.",
      en: 'Software engineering, distributed systems and data science; work-study is possible.',
    },
  },
  {
    id: 'M1-PHYSIQUE',
    title: 'Master 1 Physique fondamentale et applications',
    discipline: 'SCIENCES',
    level: 'MASTER',
    centre: 'CENTRE-SCIENCES',
    capacity: 25,
    decidesOnIncomplete: true,
    pieces: GUIDE_PIECES_AND_RESULTS,
    information: {
      fr: 'Physique quantique, matière condensée et instrumentation, avec un stage de laboratoire au printemps.',
      en: 'Quantum physics, condensed matter and instrumentation, with a laboratory placement in spring.',
    },
  },
];

/**
 * The campaign a local system starts with. Every date is counted from the day of seeding.
 *
 * @param today the seeding day in the campaign's zone, YYYY-MM-DD
 * @param timeZone IANA name of the campaign's zone
 */
export function demoCampaign(today: Day, timeZone: string): CatalogueRecords {
  const year = Number(today.slice(0, 4));
  const campaign: CampaignRecord = {
    ...campaignDefaults,
    _id: String(year),
    title: { fr: `Campagne de candidatures ${year}`, en: `Applications ${year}` },
    academicYear: `${year + 1}-${year + 2}`,
    timeZone,
    opensOn: addDays(today, -OPENED_DAYS_AGO),
    closesOn: addDays(today, CLOSES_IN_DAYS),
    endsOn: addDays(today, ENDS_IN_DAYS),
    applicationLimit: 10,
    demo: true,
  };
  const programmes = PROGRAMMES.map((programme, index): ProgrammeRecord => {
    const closesOn = addDays(today, programme.closes ?? CLOSES_IN_DAYS);
    const centre = programme.centre ?? 'CENTRE-DEMO';
    return {
      ...programmeDefaults,
      _id: `${campaign._id}.${programme.id}`,
      campaign: campaign._id,
      code: programme.id,
      title: programme.title,
      discipline: programme.discipline,
      level: programme.level,
      centre,
      commission: centre === 'CENTRE-DEMO' ? 'COM-DEMO' : 'COM-SCIENCES',
      opensOn: addDays(today, programme.opens ?? -OPENED_DAYS_AGO),
      closesOn,
      returnOn: closesOn,
      replyDaysAfterPublication: 14,
      publicationAt: null,
      capacity: programme.capacity ?? null,
      treatment: programme.treatment ?? 'controlled',
      waitingListClosesOn:
        programme.listCloses === undefined ? null : addDays(today, programme.listCloses),
      overCall: programme.overCall ?? programmeDefaults.overCall,
      reception: programme.reception ?? 'manual',
      lateFiles: programme.lateFiles ?? 'refuse',
      decidesOnIncomplete: programme.decidesOnIncomplete ?? false,
      information: programme.information,
      refusalReasons: REFUSAL_REASONS.map((reason) => reason._id),
      pieces: programme.pieces ?? GUIDE_PIECES,
      order: index + 1,
    };
  });
  return {
    campaigns: [campaign],
    disciplines: [
      { _id: 'DROIT', title: { fr: 'Droit', en: 'Law' }, order: 1 },
      { _id: 'LANGUES', title: { fr: 'Langues', en: 'Languages' }, order: 2 },
      { _id: 'ARTS', title: { fr: 'Arts du spectacle', en: 'Performing arts' }, order: 3 },
      { _id: 'SCIENCES', title: { fr: 'Sciences', en: 'Sciences' }, order: 4 },
    ],
    levels: [
      { _id: 'L1', title: { fr: 'Licence 1re année', en: 'Licence, 1st year' }, order: 1 },
      { _id: 'L3', title: { fr: 'Licence 3e année', en: 'Licence, 3rd year' }, order: 3 },
      { _id: 'MASTER', title: { fr: 'Master', en: 'Master' }, order: 4 },
    ],
    centres: [
      {
        _id: 'CENTRE-DEMO',
        name: 'Centre de candidature Droit, Langues et Arts',
        address: ['5, rue des Grands Moulins', 'Bât A, bureau 112', '75013 PARIS'],
        email: 'candidatures@universite-demonstration.example',
      },
      {
        _id: 'CENTRE-SCIENCES',
        name: 'Centre de candidature Sciences',
        address: ['12, avenue des Sciences', 'Bât S3', '75013 PARIS'],
        email: 'candidatures-sciences@universite-demonstration.example',
      },
    ],
    commissions: [
      { _id: 'COM-DEMO', name: 'Commission Droit, Langues et Arts', centre: 'CENTRE-DEMO' },
      { _id: 'COM-SCIENCES', name: 'Commission Sciences', centre: 'CENTRE-SCIENCES' },
    ],
    pieces: PIECES,
    refusalReasons: REFUSAL_REASONS,
    programmes,
  };
}

/** A calendar day so many days later; a day has no zone, so UTC keeps the sum free of clock changes. */
function addDays(day: Day, days: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}
