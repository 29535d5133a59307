/** A text for people, in the languages of the site. */
export interface Text {
  fr: string;
  en: string;
}
