/** The mail about an export that is ready. */
export const mails = {
  ready: {
    subject: 'Votre export est prêt',
    body: ['Bonjour {name},', '', 'L’export que vous avez demandé est prêt. Il vous attend ici pendant une journée, après connexion :', '{link}'],
  },
} as const;

/** What every other language must say too. */
export type ExportingMails = { readonly [K in keyof typeof mails]: { readonly subject: string; readonly body: readonly string[] } };
