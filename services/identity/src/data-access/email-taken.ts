/** The e-mail belongs to another account, or to another user of the realm, e.g. a student who came by the ENT. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken';
}
