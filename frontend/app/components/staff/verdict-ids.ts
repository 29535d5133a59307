/** Where the keyboard shortcuts find the verdict's controls. */
export const ACCEPT_FORM = 'accept-piece';
export const REFUSE_FORM = 'refuse-piece';
/** conform names a field's id after its form. */
export const REFUSE_COMMENT = `${REFUSE_FORM}-comment`;
