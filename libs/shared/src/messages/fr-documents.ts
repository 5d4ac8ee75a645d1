import type { Said } from './said.js';

/** The sentences of the documents of a dossier. */
export const documents = {
  documents: {
    title: 'Documents',
    intro: 'CV, diplômes, attestations, lettres : ce que la personne vous confie. Chaque fichier est vérifié avant que quiconque puisse l’ouvrir.',
    loadError: 'Les documents n’ont pas pu être chargés.', empty: 'Aucun document pour le moment.',
    emptyText: 'Ajoutez un CV, une attestation ou une lettre : tout reste scellé dans ce dossier.',
    anonymous: 'Ce dossier est anonyme : il ne garde pas de documents.',
    anonymousText: 'Un CV ou une attestation nomme la personne. Quand elle voudra donner son nom, vous pourrez en ajouter ici.',
    withheld: '{count, plural, one {# élément non partagé} other {# éléments non partagés}}',
    withheldText: 'La personne ou son antenne n’a pas partagé ces documents avec vous.',
    noScanner: 'Aucun antivirus n’est branché sur cette installation. Les fichiers sont reconnus, vérifiés et nettoyés, mais un virus inconnu de ces contrôles peut passer.',
    add: 'Ajouter des documents', choose: 'Choisir des fichiers', drop: 'ou déposez-les ici',
    accepted: 'PDF, JPEG, PNG, WebP, texte, Word (.docx) ou LibreOffice (.odt), 10 Mo au plus par fichier.',
    chosen: 'Fichiers choisis', titleField: 'Titre', kindField: 'Nature', special: 'Très personnel : visible seulement là où les données sensibles le sont',
    forRepresentative: 'Visible aussi par la personne qui représente',
    send: '{count, plural, one {Ajouter ce document} other {Ajouter ces # documents}}', forget: 'Ne pas envoyer {name}',
    sending: 'Envoi de {name}', sent: '{count, plural, one {Document ajouté, en cours de vérification.} other {# documents ajoutés, en cours de vérification.}}',
    tooLarge: 'Trop lourd : 10 Mo au plus.', isEmpty: 'Ce fichier est vide.', titleMissing: 'Donnez un titre.', percent: '{value} %',
    retry: 'Réessayer', list: 'Documents du dossier', addedBy: 'Ajouté par {author} le {date}', size: '{size} Ko', sizeMega: '{size} Mo',
    fetch: 'Télécharger', fetchNamed: 'Télécharger « {title} »', remove: 'Retirer', removeNamed: 'Retirer « {title} »', refresh: 'Actualiser',
    removeTitle: 'Retirer ce document ?', removeText: 'Le contenu de « {title} » sera détruit tout de suite. Sa ligne restera, avec votre raison.',
    removeReason: 'Raison', removeReasonHint: 'Par exemple : version dépassée, ajouté par erreur, demande de la personne.',
    removeConfirm: 'Retirer et détruire', removed: 'Document retiré.', removedBy: 'Retiré par {author} le {date} : {reason}',
    isSpecial: 'Très personnel', isForRepresentative: 'Visible par la personne qui représente', checked: 'Vérifié', checkedScanned: 'Vérifié, antivirus compris',
    kinds: { cv: 'CV', diploma: 'Diplôme', certificate: 'Attestation', letter: 'Lettre', other: 'Autre' },
    states: { quarantine: 'En cours de vérification', ready: 'Prêt', refused: 'Refusé', removed: 'Retiré' },
    formats: { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', webp: 'WebP', text: 'Texte', docx: 'Word', odt: 'LibreOffice' },
    faults: {
      unknown_type: 'Ce type de fichier n’est pas accepté. Enregistrez-le en PDF, ou la photo en JPEG.',
      broken: 'Le fichier est abîmé ou incomplet. Demandez-en une autre copie.',
      hidden_content: 'Le fichier cache autre chose que ce qu’il montre. Imprimez-le en PDF puis ajoutez ce PDF.',
      active_content: 'Le fichier contient un programme ou va chercher du contenu ailleurs. Enregistrez-le en PDF.',
      encrypted: 'Le fichier est protégé par un mot de passe : il ne peut pas être vérifié.',
      too_large_inside: 'Une fois ouvert, le fichier prendrait trop de place.',
      too_many_pixels: 'L’image est trop grande : 25 millions de points au plus. Réduisez-la.',
      malware: 'L’antivirus a reconnu un programme malveillant. Le contenu a été détruit.',
    },
  },
} as const;

/** What every other language must say too. */
export type DocumentsMessages = Said<typeof documents>;
