/** A series of the baccalauréat or a title that opens higher education in its place. */
export interface BacSeries {
  code: string;
  fr: string;
  en: string;
  /** First and last year in which it could be obtained; none: always. */
  from?: number;
  to?: number;
}

/**
 * Ours, from the reforms of the baccalauréat: A to H until 1994, ES, L, S and the technological series from 1995, the
 * general baccalauréat without series from 2021. Codes follow those of French universities where they have one.
 */
const list: BacSeries[] = [
  { code: 'G', fr: 'Baccalauréat général', en: 'General baccalaureate', from: 2021 },
  { code: 'S', fr: 'S - Scientifique', en: 'S - Sciences', from: 1995, to: 2020 },
  { code: 'ES', fr: 'ES - Économique et social', en: 'ES - Economics', from: 1995, to: 2020 },
  { code: 'L', fr: 'L - Littéraire', en: 'L - Humanities', from: 1995, to: 2020 },
  { code: 'A', fr: 'A - Philosophie-lettres', en: 'A - Philosophy and letters', to: 1994 },
  { code: 'A1', fr: 'A1 - Lettres-sciences', en: 'A1 - Letters and science', to: 1994 },
  { code: 'A2', fr: 'A2 - Lettres-langues', en: 'A2 - Letters and languages', to: 1994 },
  { code: 'A3', fr: 'A3 - Lettres-arts plastiques', en: 'A3 - Letters and arts', to: 1994 },
  { code: 'B', fr: 'B - Économique et social', en: 'B - Economics', to: 1994 },
  { code: 'C', fr: 'C - Mathématiques et sciences physiques', en: 'C - Maths, physics', to: 1994 },
  { code: 'D', fr: 'D - Mathématiques et sciences de la nature', en: 'D - Maths, life', to: 1994 },
  { code: "D'", fr: "D' - Sciences agronomiques", en: "D' - Agronomy", from: 1969, to: 1994 },
  { code: 'E', fr: 'E - Mathématiques et techniques', en: 'E - Maths, technology', to: 1994 },
  { code: 'F1', fr: 'F1 - Construction mécanique', en: 'F1 - Mechanics', from: 1969, to: 1994 },
  { code: 'F2', fr: 'F2 - Électronique', en: 'F2 - Electronics', from: 1969, to: 1994 },
  { code: 'F3', fr: 'F3 - Électrotechnique', en: 'F3 - Electrical', from: 1969, to: 1994 },
  { code: 'F4', fr: 'F4 - Génie civil', en: 'F4 - Civil engineering', from: 1969, to: 1994 },
  { code: 'F5', fr: 'F5 - Physique', en: 'F5 - Physics', from: 1969, to: 1994 },
  { code: 'F6', fr: 'F6 - Chimie', en: 'F6 - Chemistry', from: 1969, to: 1994 },
  { code: 'F7', fr: 'F7 - Sciences biologiques', en: 'F7 - Biology', from: 1969, to: 1994 },
  { code: 'F8', fr: 'F8 - Sciences médico-sociales', en: 'F8 - Health', from: 1969, to: 1994 },
  { code: 'F9', fr: 'F9 - Équipement technique du bâtiment', en: 'F9 - Building', to: 1994 },
  { code: 'F10', fr: 'F10 - Microtechnique', en: 'F10 - Microtechnology', to: 1994 },
  { code: 'F11', fr: 'F11 - Musique', en: 'F11 - Music', to: 1994 },
  { code: 'F12', fr: 'F12 - Arts appliqués', en: 'F12 - Applied arts', to: 1994 },
  { code: 'G1', fr: 'G1 - Techniques administratives', en: 'G1 - Office', from: 1969, to: 1994 },
  { code: 'G2', fr: 'G2 - Gestion', en: 'G2 - Management', from: 1969, to: 1994 },
  { code: 'G3', fr: 'G3 - Techniques commerciales', en: 'G3 - Commerce', from: 1969, to: 1994 },
  { code: 'H', fr: 'H - Techniques informatiques', en: 'H - Computing', from: 1970, to: 1994 },
  { code: 'STMG', fr: 'STMG - Management et gestion', en: 'STMG - Management', from: 2014 },
  { code: 'STG', fr: 'STG - Gestion', en: 'STG - Management', from: 2007, to: 2013 },
  { code: 'STT', fr: 'STT - Technologies tertiaires', en: 'STT - Services', from: 1995, to: 2006 },
  { code: 'STI2D', fr: 'STI2D - Développement durable', en: 'STI2D - Sustainable', from: 2013 },
  { code: 'STI', fr: 'STI - Industrielles', en: 'STI - Industry', from: 1995, to: 2012 },
  { code: 'STD2A', fr: 'STD2A - Design et arts appliqués', en: 'STD2A - Design', from: 2013 },
  { code: 'STL', fr: 'STL - Laboratoire', en: 'STL - Laboratory', from: 1995 },
  { code: 'ST2S', fr: 'ST2S - Santé et social', en: 'ST2S - Health', from: 2009 },
  { code: 'SMS', fr: 'SMS - Médico-social', en: 'SMS - Health', from: 1995, to: 2008 },
  { code: 'STAV', fr: 'STAV - Agronomie et vivant', en: 'STAV - Agronomy', from: 2008 },
  { code: 'STAE', fr: 'STAE - Agronomie', en: 'STAE - Agronomy', from: 1995, to: 2007 },
  { code: 'STHR', fr: 'STHR - Hôtellerie et restauration', en: 'STHR - Hospitality', from: 2018 },
  { code: 'HOT', fr: 'Hôtellerie', en: 'Hospitality', from: 1995, to: 2017 },
  { code: 'S2TMD', fr: 'S2TMD - Théâtre, musique, danse', en: 'S2TMD - Stage', from: 2021 },
  { code: 'TMD', fr: 'TMD - Musique et danse', en: 'TMD - Music, dance', from: 1995, to: 2020 },
  { code: 'P', fr: 'Baccalauréat professionnel', en: 'Vocational baccalaureate', from: 1987 },
  { code: '0030', fr: 'Baccalauréat international', en: 'International Baccalaureate', from: 1970 },
  { code: '0033', fr: 'École européenne', en: 'European Baccalaureate', from: 1959 },
  { code: '0031', fr: 'Titre étranger admis en équivalence', en: 'Foreign diploma' },
  { code: '0021', fr: 'Titre français admis en dispense', en: 'French title in its place' },
  { code: 'DAEUA', fr: 'DAEU A', en: 'DAEU A (access diploma)', from: 1995 },
  { code: 'DAEUB', fr: 'DAEU B', en: 'DAEU B (access diploma)', from: 1995 },
  { code: 'ESEUA', fr: 'ESEU A', en: 'ESEU A (access exam)', from: 1957, to: 1995 },
  { code: 'ESEUB', fr: 'ESEU B', en: 'ESEU B (access exam)', from: 1957, to: 1995 },
  { code: 'CAPD', fr: 'Capacité en droit', en: 'Capacité in law' },
  {
    code: 'VAP',
    fr: "Validation d'acquis (VAE, VAPP)",
    en: 'Recognition of experience',
    from: 1985,
  },
  { code: '0000', fr: 'Sans baccalauréat', en: 'None' },
];

/** The series that could be obtained in a year; without a year, all. */
export function bacSeriesOf(year?: number): BacSeries[] {
  return list.filter(
    ({ from, to }) =>
      year === undefined ||
      ((from === undefined || from <= year) && (to === undefined || to >= year)),
  );
}

export function isBacSeries(code: string, year: number | null): boolean {
  return bacSeriesOf(year ?? undefined).some((series) => series.code === code);
}
