/** The mail to those whose eye another body asks for. */
export const mails = {
  asked: {
    subject: 'On vous demande une relecture',
    body: ['Bonjour {name},', '', 'Une autre structure demande à votre antenne de relire son autoévaluation de la qualité. Après connexion, vous pouvez accepter ou refuser ici :',
      '{link}'],
  },
} as const;

/** What every other language must say too. */
export type QualityMails = { readonly [K in keyof typeof mails]: { readonly subject: string; readonly body: readonly string[] } };
