/** Messages that remind a person, and what her caseworker is told of them. Subjects reveal nothing; short messages keep to the signs of the plain alphabet. */
export const reminderMails = {
  hello: 'Bonjour,',
  when: 'Quand : {when}',
  where: 'Où : {branch}',
  open: 'Répondre en deux touches :',
  code: 'Ou, sur la même page, avec le code {code}.',
  see: 'Votre carnet :',
  stop: 'Vous préférez ne plus recevoir ces messages ? Dites-le dans votre carnet, ou à qui vous accompagne.',
  discreet: { subject: 'Un message pour vous', say: 'Un message vous attend.' },
  check_in: { subject: 'Où en êtes-vous ?', say: 'L’antenne {branch} prend de vos nouvelles. Vous formez-vous, travaillez-vous, cherchez-vous ?' },
  survey: { subject: 'Où en êtes-vous ?', say: 'Vous étiez passé·e par l’antenne {branch}. Où en êtes-vous aujourd’hui ?' },
  remind: { subject: 'Votre rendez-vous', say: 'Petit rappel : vous avez rendez-vous.' },
  sms: {
    check_in: '{branch} : donnez de vos nouvelles en deux touches. {link} Code {code}',
    survey: '{branch} : donnez de vos nouvelles en deux touches. {link} Code {code}',
    remind: 'Petit rappel : vous avez rendez-vous, {when}.',
    discreet: 'Un message pour vous : {link} Code {code}',
  },
  notes: {
    too_late: 'Le message du {day} n’est pas parti : il serait arrivé trop tard pour servir.',
    no_way: 'Le message du {day} n’est pas parti : la personne n’a donné ni adresse ni numéro où lui écrire.',
    no_hour: 'Le message du {day} n’est pas parti : aucune heure permise ne tombe en journée.',
    returned: 'Le message du {day} est revenu. Corrigez les coordonnées : ce qui est encore utile repart le jour même.',
    unsure: 'Le message du {day} est peut-être parti : la passerelle n’a pas répondu. À vérifier avec la personne.',
    given_up: 'Le message du {day} n’est pas parti : le serveur ne l’a pas pris pendant deux jours.',
  },
};
