/**
 * `pending`: waits for its next attempt. `sending`: an instance holds it until its lease ends.
 * `sent` and `failed` are final.
 */
export const mailStatuses = ['pending', 'sending', 'sent', 'failed'] as const;
export type MailStatus = (typeof mailStatuses)[number];
