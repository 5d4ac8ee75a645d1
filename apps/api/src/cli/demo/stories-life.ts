import type { Story } from './story.js';

/** People whom life brings to a turning: a country, a child, a back that no longer follows. */
export const lifeStories: readonly Story[] = [
  {
    ages: [26, 50],
    life: { status: 'worker', diploma: 'master', past: 'Nettoyage de bureaux', aim: 'trade', second: 'Fonction de soutien dans le même secteur', by: ['transit'], isFromAbroad: true },
    trades: [['comptable', 'comptable'], ['infirmier', 'infirmière'], ['enseignant', 'enseignante'], ['ingénieur civil', 'ingénieure civile'], ['pharmacien', 'pharmacienne']],
    steps: [
      { channel: 'in_person', minutes: 60, topics: ['information', 'rights'], text: '{Nom} était {metier} dans son pays et travaille ici dans le nettoyage. Le diplôme existe, l’équivalence n’a jamais été demandée. Explication des deux voies : équivalence académique, reconnaissance professionnelle.' },
      { channel: 'in_person', minutes: 50, topics: ['rights', 'funding'], text: 'Dossier d’équivalence commencé : traduction jurée, programme des cours, frais et cas de gratuité. Liste de ce qui manque écrite avec {lui}, en français simple.', note: 'Fatigue : deux emplois. Proposer des rendez-vous après 16 h ou par téléphone.' },
      { channel: 'phone', minutes: 20, topics: ['training', 'follow_up'], text: 'Test de français passé : niveau B1 à l’oral, A2 à l’écrit. Un cours du soir orienté métier existe à moins de vingt minutes de {commune}.' },
      { channel: 'in_person', minutes: 40, topics: ['project', 'employment'], text: 'En attendant la réponse, une étape : un emploi plus proche du métier {de_metier}, même à un autre niveau. Trois fonctions repérées ensemble.' },
      { channel: 'mail', minutes: 10, topics: ['rights'], text: 'Accusé de réception de l’administration reçu et rangé dans le carnet de bord. Délai annoncé : quatre mois.' },
      { channel: 'in_person', minutes: 45, topics: ['follow_up', 'training'], text: 'Équivalence partielle accordée. {Il} est à la fois déçu{e} et soulagé{e} : une année complémentaire suffirait. Recherche des établissements qui l’organisent.' },
    ],
  },
  {
    ages: [25, 42],
    life: { status: 'inactive', diploma: 'cess', past: 'trade', aim: 'trade', by: ['transit', 'walk'], childcare: 'looked_for' },
    trades: [['secrétaire médical', 'secrétaire médicale'], ['aide-comptable', 'aide-comptable'], ['auxiliaire de l’enfance', 'auxiliaire de l’enfance'], ['gestionnaire de stock', 'gestionnaire de stock'], ['assistant de direction', 'assistante de direction']],
    steps: [
      { channel: 'in_person', minutes: 45, topics: ['childcare', 'project'], text: 'Retour vers l’emploi après quatre ans auprès de ses enfants. {Nom} craint d’être « périmé{e} ». Le métier {de_metier} lui plaît toujours, mais plus à n’importe quel horaire.' },
      { channel: 'in_person', minutes: 40, topics: ['childcare', 'mobility'], text: 'Contraintes écrites noir sur blanc : école à 15 h 30, pas de voiture, {commune}. Nous cherchons donc ce qui tient dans ces heures, et non l’inverse. Places d’accueil : deux demandes envoyées.' },
      { channel: 'workshop', minutes: 150, topics: ['skills'], text: 'Atelier bureautique de remise à jour : {il} va plus vite que prévu et aide sa voisine.' },
      { channel: 'phone', minutes: 15, topics: ['childcare', 'follow_up'], text: 'Une place en crèche se libère en janvier. Le calendrier devient possible ; la formation à temps partiel aussi.', note: 'Séparation en cours. Ne jamais appeler le soir ni laisser de message vocal.' },
      { channel: 'in_person', minutes: 45, topics: ['training', 'funding'], text: 'Trois offres à temps partiel comparées : horaires, coût, remboursement de la garde pendant la formation. Choix pris, second choix gardé.' },
      { channel: 'video', minutes: 20, topics: ['follow_up', 'employment'], text: 'Stage terminé dans un cabinet : on lui propose un remplacement. Nous avons relu le contrat ensemble.' },
    ],
  },
  {
    ages: [33, 56],
    life: { status: 'inactive', diploma: 'ce2d', past: 'trade', aim: 'Accueil et conseil au comptoir', second: 'Gestion de stock', by: ['car'] },
    trades: [['préparateur de commandes', 'préparatrice de commandes'], ['maçon', 'maçonne'], ['aide ménager', 'aide ménagère'], ['peintre en bâtiment', 'peintre en bâtiment'], ['déménageur', 'déménageuse']],
    steps: [
      { channel: 'in_person', minutes: 55, topics: ['project', 'rights'], text: '{Nom} ne peut plus porter de charges et doit quitter le métier {de_metier}. Le médecin parle de reprise à l’automne, dans autre chose. « Je n’ai jamais fait qu’avec mon corps. » Premier inventaire : précision, endurance, sens du détail.' },
      { channel: 'in_person', minutes: 45, topics: ['skills', 'project'], text: 'Pistes compatibles : contrôle qualité, métré, conciergerie, conduite d’engins légers. {Il} découvre le métré avec curiosité.' },
      { channel: 'phone', minutes: 20, topics: ['rights', 'funding'], text: 'Formation pendant l’incapacité : accord du médecin-conseil nécessaire avant l’inscription. Modèle de demande envoyé.', note: 'Traitement lourd, effets sur la concentration l’après-midi. Rendez-vous le matin.' },
      { channel: 'in_person', minutes: 40, topics: ['training'], text: 'Deux centres comparés pour le dessin et le métré, l’un à {commune}. Critère principal : pouvoir alterner assis et debout.' },
      { channel: 'mail', minutes: 10, topics: ['rights', 'follow_up'], text: 'Accord reçu. Copie rangée par {lui} dans son carnet de bord.' },
      { channel: 'phone', minutes: 15, topics: ['follow_up', 'training'], text: 'Premier mois de cours : le plus dur est de rester assis{e}, le plus beau est de comprendre un plan.' },
    ],
  },
  {
    ages: [20, 40],
    life: { status: 'jobseeker', diploma: 'none', aim: 'trade', by: ['transit', 'walk'], isFromAbroad: true },
    trades: [['agent de nettoyage', 'agente de nettoyage'], ['commis de cuisine', 'commis de cuisine'], ['ouvrier agricole', 'ouvrière agricole'], ['couturier', 'couturière'], ['aide-soignant', 'aide-soignante']],
    steps: [
      { channel: 'in_person', minutes: 50, topics: ['information', 'training'], text: '{Nom} apprend le français depuis dix mois. Entretien mené lentement, avec des images de métiers. {Il} en retient deux, dont celui {de_metier}.' },
      { channel: 'in_person', minutes: 40, topics: ['training', 'mobility'], text: 'Cours de français combinés à un métier : deux possibilités depuis {commune}. Trajet fait ensemble sur l’horaire des bus, correspondance comprise.' },
      { channel: 'message', minutes: 5, topics: ['follow_up'], text: 'Rappel simple envoyé la veille : heure, adresse, nom de la personne à demander.' },
      { channel: 'in_person', minutes: 35, topics: ['rights', 'other'], text: 'Lecture d’un courrier administratif qui inquiétait beaucoup, et n’était qu’une mise à jour d’adresse. Réponse écrite ensemble.', note: 'La famille est encore au pays ; dossier de regroupement en cours. Sujet à n’aborder que s’il vient de là.' },
      { channel: 'phone', minutes: 15, topics: ['follow_up', 'training'], text: 'Premier niveau terminé, suite assurée avec le même professeur. {Il} a dit toute une phrase au passé, exprès.' },
      { channel: 'in_person', minutes: 40, topics: ['project', 'employment'], text: 'Un premier contrat d’un jour par semaine est possible pendant les cours. Vérification des effets sur l’aide reçue avant de dire oui.' },
    ],
  },
  {
    ages: [23, 38],
    life: { status: 'jobseeker', diploma: 'ce2d', past: 'trade', aim: 'trade', by: ['transit', 'moped'] },
    trades: [['magasinier', 'magasinière'], ['ouvrier de maintenance', 'ouvrière de maintenance'], ['chauffeur de bus', 'chauffeuse de bus'], ['facteur', 'factrice'], ['agent de tri', 'agente de tri']],
    steps: [
      { channel: 'in_person', minutes: 30, topics: ['mobility', 'employment'], text: '{Nom} enchaîne les contrats courts : six en un an. Pas de permis, et les zonings commencent à 5 h. Le métier {de_metier} convient, la distance non.' },
      { channel: 'phone', minutes: 15, topics: ['mobility', 'funding'], text: 'Auto-école sociale : liste d’attente de quatre mois, inscription faite. Permis théorique à préparer en ligne, accès donné.' },
      { channel: 'in_person', minutes: 40, topics: ['employment', 'rights'], text: 'Fin de contrat en mai : calendrier de ce qu’il faut faire le jour même, à sept jours, à trente jours. {Il} l’a photographié.' },
      { channel: 'in_person', minutes: 35, topics: ['project', 'skills'], text: 'Bilan des six contrats : ce qui revient toujours, c’est l’organisation. Piste : gestionnaire de stock, avec un brevet de cariste pour commencer.' },
      { channel: 'message', minutes: 5, topics: ['follow_up'], text: 'Permis théorique réussi. « Plus que le volant. »' },
      { channel: 'video', minutes: 25, topics: ['training', 'follow_up'], text: 'Brevet de cariste : session de cinq jours trouvée près de {commune}. {Il} s’inscrit pour la suivante, celle-ci est complète.' },
    ],
  },
  {
    ages: [29, 57],
    life: { status: 'worker', diploma: 'bachelor', past: 'trade', aim: null, by: ['car'], childcare: 'arranged' },
    trades: [['travailleur social', 'travailleuse sociale'], ['vendeur', 'vendeuse'], ['employé de banque', 'employée de banque'], ['technicien de laboratoire', 'technicienne de laboratoire'], ['journaliste', 'journaliste']],
    steps: [
      { channel: 'in_person', minutes: 45, topics: ['project', 'other'], text: '{Nom} a un emploi stable et n’en peut plus. « Je ne sais plus ce que je vaux. » Pas de demande de formation : une demande de temps. Nous convenons de quatre rencontres.', note: 'A parlé d’arrêt maladie. Orienter vers le médecin traitant si cela revient.' },
      { channel: 'in_person', minutes: 60, topics: ['skills', 'project'], text: 'Ligne de vie professionnelle : trois moments de fierté, aucun dans le poste actuel. Le métier {de_metier} tel qu’{il} l’imaginait existe peut-être ailleurs.' },
      { channel: 'in_person', minutes: 60, topics: ['project'], text: 'Enquête métier préparée : cinq questions, deux personnes à rencontrer autour de {commune}.' },
      { channel: 'video', minutes: 30, topics: ['funding', 'rights'], text: 'Crédit-temps, congé-éducation, passage à quatre cinquièmes : trois scénarios chiffrés, sans conclusion.' },
      { channel: 'phone', minutes: 20, topics: ['follow_up'], text: 'Rencontres faites. L’une a refroidi, l’autre a ouvert une porte. {Il} prend un mois pour y penser.' },
      { channel: 'in_person', minutes: 40, topics: ['project', 'follow_up'], text: 'Décision : rester un an, à quatre cinquièmes, et suivre un module le vendredi. {Il} repart plus calme que la première fois, et le dit.' },
    ],
  },
];

/** What may be added at the end of any contact: whatever happens at a counter. */
export const asides: readonly string[] = [
  'Prochain rendez-vous à fixer.', 'À rappeler dans deux semaines.', 'Documents remis en main propre.', '{Il} préfère être contacté{e} par message.',
  'Rendez-vous suivant pris avant de partir.', 'Rien à faire de notre côté pour l’instant.', 'Dépliants de tous les opérateurs du bassin remis.',
  '{Il} viendra accompagné{e} la prochaine fois.', 'A demandé une copie du compte rendu ; remise.',
  'Entretien un peu court : bureau occupé à 11 h.', 'Bonne dynamique.', 'Vérifier les dates de la prochaine session.', 'Adresse du service transmise, avec son accord.',
];
