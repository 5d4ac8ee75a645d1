/** What the steering committee is sent each day: numbers of sets and heads of their chains, nobody's name. Its language is French. */
export const committeeMail = {
  subject: 'Éventails figés : empreintes du {day}',
  body: [
    'Bonjour,',
    '',
    'Où en étaient les chaînes d’éventails figés à la fin du {day} :',
    '{total} au total, dont {added} ce jour-là.',
    '',
    '– {heads}',
    '',
    'Conservez ce message. Un éventail modifié ou retiré par la suite changerait ces empreintes ; « boussole audit verifier » les recalcule.',
    'Aucune personne n’est nommée ici, ni dans les éventails.',
    '',
    'Boussole :',
    '{link}',
  ],
};
