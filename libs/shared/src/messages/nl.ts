import type { Mails, Refusals } from './fr.js';

export const refusals = {
  access_denied:
    'Cette action n’est pas ouverte à votre rôle. Changez de rattachement ou demandez à une personne qui y a accès.',
  auth_link_invalid: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  auth_required: 'Votre session est terminée. Connectez-vous pour continuer.',
  auth_too_many_attempts: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
  auth_wrong_credentials: 'Adresse ou mot de passe inexact. Vérifiez les deux, puis réessayez.',
  command_reused:
    'Cette action a déjà été enregistrée avec un autre contenu. Rechargez la page pour voir ce qui est gardé.',
  commune_unknown: 'Cette commune n’existe pas dans la liste. Choisissez-en une parmi les propositions.',
  contact_email_invalid: 'Cette adresse e-mail n’est pas complète. Exemple : prenom.nom@exemple.be.',
  contact_hours_invalid: 'Les heures ne vont pas ensemble. « Pas avant » doit précéder « pas après », entre 0 et 23 h.',
  contact_phone_invalid: 'Ce numéro de téléphone n’est pas reconnu. Exemple : 0470 12 34 56 ou +32 470 12 34 56.',
  date_invalid: 'Cette date n’existe pas. Corrigez le jour, le mois ou l’année.',
  draft_changed_elsewhere:
    'Ce brouillon a été modifié ailleurs. Comparez les deux textes et choisissez celui à garder.',
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
  password_guessable:
    'Ce mot de passe est trop facile à deviner ou figure dans une fuite connue. Choisissez une autre phrase.',
  password_too_short: 'Ce mot de passe est trop court. Il faut au moins 15 caractères : une phrase convient très bien.',
  person_already_here: 'Cette personne a déjà un compte avec ce rattachement. Retrouvez-la dans la liste.',
  person_is_self:
    'Vous ne pouvez pas faire cela sur votre propre compte. Demandez à une autre personne qui administre la structure.',
  person_name_missing: 'Indiquez le prénom et le nom de la personne.',
  record_not_found: 'Cet élément n’existe pas, ou ne vous est pas ouvert. Revenez à la liste.',
  request_too_complex: 'La demande est trop complexe. Rechargez la page et réessayez.',
  request_too_large: 'L’envoi est trop volumineux. Raccourcissez le texte.',
  request_unsafe: 'La demande n’a pas pu être vérifiée. Rechargez la page et réessayez.',
  search_too_short: 'Tapez au moins deux caractères pour chercher.',
  server_failed: 'Le serveur a rencontré un problème. Rien n’est perdu à l’écran : réessayez dans un instant.',
  service_unavailable: 'Le serveur ne répond pas pour le moment. Vérifiez votre connexion, puis réessayez.',
  text_bad_characters: 'Le texte contient des caractères qui ne peuvent pas être gardés. Retapez le passage copié.',
  text_national_number: 'Le texte contient un numéro de registre national. Retirez-le : Boussole ne le garde jamais.',
  text_too_long: 'Le texte est trop long. Raccourcissez-le, puis réessayez.',
} as const satisfies Refusals;

export const mails = {
  invitation: {
    subject: 'Votre accès à Boussole',
    body: [
      'Bonjour {name},',
      '',
      '{organisation} vous ouvre un accès à Boussole, le dossier partagé de l’orientation.',
      'Choisissez votre mot de passe ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’attendiez pas ce message, ignorez-le : rien ne se passera.',
    ],
  },
  passwordReset: {
    subject: 'Votre mot de passe Boussole',
    body: [
      'Bonjour {name},',
      '',
      'Vous avez demandé à choisir un nouveau mot de passe. Faites-le ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.',
    ],
  },
} as const satisfies Mails;
