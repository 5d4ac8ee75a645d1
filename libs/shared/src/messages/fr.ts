/** One sentence for each refusal: what happened, then what to do. The dot of the code is an underscore here. */
export const refusals = {
  access_denied:
    'Cette action n’est pas ouverte à votre rôle. Changez de rattachement ou demandez à une personne qui y a accès.',
  auth_link_invalid: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  auth_required: 'Votre session est terminée. Connectez-vous pour continuer.',
  auth_too_many_attempts: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
  auth_wrong_credentials: 'Adresse ou mot de passe inexact. Vérifiez les deux, puis réessayez.',
  branch_closures_invalid: 'Une fermeture n’est pas valable. La fin doit suivre le début.',
  branch_hours_invalid: 'Une heure d’ouverture n’est pas valable. Écrivez-la 09:00, et l’ouverture avant la fermeture.',
  branch_name_missing: 'Donnez un nom à cette antenne.',
  branch_postcode_invalid: 'Ce code postal n’est pas reconnu. Écrivez quatre chiffres, par exemple 4000.',
  command_reused:
    'Cette action a déjà été enregistrée avec un autre contenu. Rechargez la page pour voir ce qui est gardé.',
  commune_unknown: 'Cette commune n’existe pas dans la liste. Choisissez-en une parmi les propositions.',
  contact_email_invalid: 'Cette adresse e-mail n’est pas complète. Exemple : prenom.nom@exemple.be.',
  contact_hours_invalid: 'Les heures ne vont pas ensemble. « Pas avant » doit précéder « pas après », entre 0 et 23 h.',
  contact_phone_invalid: 'Ce numéro de téléphone n’est pas reconnu. Exemple : 0470 12 34 56 ou +32 470 12 34 56.',
  correction_answer_missing: 'Expliquez votre refus en une phrase : la personne la recevra.',
  correction_answered: 'Cette proposition a déjà reçu une réponse.',
  correction_empty: 'Dites ce qui est à corriger : une nouvelle valeur ou un commentaire.',
  date_invalid: 'Cette date n’existe pas. Corrigez le jour, le mois ou l’année.',
  draft_changed_elsewhere:
    'Ce brouillon a été modifié ailleurs. Comparez les deux textes et choisissez celui à garder.',
  duplicate_cannot_undo: 'Cette réunion ne peut plus être défaite : une des fiches a été réunie à une autre depuis.',
  duplicate_decided: 'Cette paire a déjà été tranchée. Rechargez la page.',
  duplicate_has_people: 'Une équipe travaille sous cette fiche : gardez-la et réunissez l’autre.',
  enterprise_number_invalid: 'Ce numéro d’entreprise ne tombe pas juste. Vérifiez ses dix chiffres (BCE).',
  import_not_readable: 'Ce fichier n’est ni un tableau (CSV, XLSX) ni un échange HSDS ou data·inclusion lisible.',
  import_part_invalid: 'Une partie du fichier n’est pas arrivée comme il faut. Renvoyez le fichier.',
  import_title_unmapped: 'Dites quelle colonne porte le nom de l’organisme ou l’intitulé de l’offre.',
  import_too_large: 'Ce fichier dépasse 60 Mo. Coupez-le en plusieurs fichiers.',
  import_wrong_state: 'Cet import n’en est pas là. Rechargez la page pour voir où il en est.',
  input_invalid: 'Une réponse n’a pas la forme attendue. Vérifiez les champs du formulaire.',
  interview_in_future: 'La date de l’entretien est dans le futur. Indiquez le moment où il a eu lieu.',
  interview_minutes_invalid: 'La durée doit être comprise entre 1 minute et 8 heures. Corrigez-la.',
  interview_summary_missing: 'Écrivez un résumé partagé, même court, avant d’enregistrer.',
  interview_too_old: 'Cet entretien est trop ancien pour être consigné. Vérifiez la date.',
  interview_topic_missing: 'Choisissez au moins un sujet avant d’enregistrer.',
  learner_birth_invalid: 'Cette date de naissance n’est pas plausible. Vérifiez l’année.',
  learner_name_missing: 'Indiquez un prénom et un nom, ou ouvrez un dossier anonyme.',
  membership_branch_unknown: 'Cette antenne n’existe pas dans votre structure. Choisissez-en une dans la liste.',
  membership_dates_invalid: 'La date de fin doit suivre la date de début. Corrigez l’une des deux.',
  membership_employer_unknown: 'Cet employeur n’existe pas dans le réseau. Choisissez-en un dans la liste.',
  offer_ages_invalid: 'Les âges ne vont pas ensemble. L’âge minimum doit précéder l’âge maximum.',
  offer_diplomas_invalid: 'Les diplômes ne vont pas ensemble. Le diplôme exigé ne peut dépasser le diplôme maximum.',
  offer_language_missing: 'Indiquez au moins une langue dans laquelle l’offre se donne.',
  offer_numbers_invalid: 'Un nombre de cette fiche n’est pas plausible. Vérifiez le prix, les durées et les places.',
  offer_title_missing: 'Donnez un intitulé à cette offre.',
  password_guessable:
    'Ce mot de passe est trop facile à deviner ou figure dans une fuite connue. Choisissez une autre phrase.',
  password_too_short: 'Ce mot de passe est trop court. Il faut au moins 15 caractères : une phrase convient très bien.',
  person_already_here: 'Cette personne a déjà un compte avec ce rattachement. Retrouvez-la dans la liste.',
  person_is_self:
    'Vous ne pouvez pas faire cela sur votre propre compte. Demandez à une autre personne qui administre la structure.',
  person_name_missing: 'Indiquez le prénom et le nom de la personne.',
  record_not_found: 'Cet élément n’existe pas, ou ne vous est pas ouvert. Revenez à la liste.',
  request_too_complex: 'La demande est trop complexe. Rechargez la page et réessayez.',
  request_too_large: 'L’envoi est trop volumineux. Raccourcissez le texte.',
  request_too_many: 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
  request_unsafe: 'La demande n’a pas pu être vérifiée. Rechargez la page et réessayez.',
  search_too_short: 'Tapez au moins deux caractères pour chercher.',
  server_failed: 'Le serveur a rencontré un problème. Rien n’est perdu à l’écran : réessayez dans un instant.',
  service_unavailable: 'Le serveur ne répond pas pour le moment. Vérifiez votre connexion, puis réessayez.',
  session_dates_invalid: 'Les dates d’une session ne vont pas ensemble. La fin doit suivre le début.',
  session_seats_invalid: 'Il ne peut rester plus de places que la session n’en a.',
  sheet_changed_elsewhere: 'Cette fiche a changé entre-temps. Rechargez-la, puis refaites votre modification.',
  sheet_merged: 'Cette fiche a été réunie à une autre. Modifiez la fiche qui reste.',
  text_bad_characters: 'Le texte contient des caractères qui ne peuvent pas être gardés. Retapez le passage copié.',
  text_national_number: 'Le texte contient un numéro de registre national. Retirez-le : Boussole ne le garde jamais.',
  text_too_long: 'Le texte est trop long. Raccourcissez-le, puis réessayez.',
  trade_unknown: 'Ce métier n’existe pas dans la liste ROME. Choisissez-en un parmi les propositions.',
  website_invalid: 'Cette adresse de site n’est pas valable. Exemple : https://www.exemple.be.',
} as const;

/** Mails sent by the server. Their subject never says anything about a person advised. */
export const mails = {
  invitation: {
    subject: 'Votre accès à Boussole',
    body: [
      'Bonjour {name},',
      '',
      '{organisation} vous ouvre un accès à Boussole, le dossier partagé de l’orientation.',
      'Choisissez votre mot de passe ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’attendiez pas ce message, ignorez-le : rien ne se passera.',
    ],
  },
  passwordReset: {
    subject: 'Votre mot de passe Boussole',
    body: [
      'Bonjour {name},',
      '',
      'Vous avez demandé à choisir un nouveau mot de passe. Faites-le ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.',
    ],
  },
} as const;

/** What every other language must say too. */
export type Refusals = { readonly [K in keyof typeof refusals]: string };
export type Mails = {
  readonly [K in keyof typeof mails]: { readonly subject: string; readonly body: readonly string[] };
};
