import type { Story } from './story.js';

/** People who work, worked, or want to work otherwise. */
export const workStories: readonly Story[] = [
  {
    ages: [19, 34],
    life: { status: 'jobseeker', diploma: 'ce2d', aim: 'trade', by: ['transit'] },
    trades: [['électricien', 'électricienne'], ['plombier', 'plombière'], ['couvreur', 'couvreuse'], ['menuisier', 'menuisière'], ['carreleur', 'carreleuse']],
    steps: [
      { channel: 'in_person', minutes: 40, topics: ['information', 'project'], text: '{Nom} veut devenir {metier} et ne sait pas par où commencer. Pas de CESS, école quittée en 5e professionnelle. {Il} habite {commune} et se déplace en bus. Nous avons regardé la fiche métier et deux vidéos de chantier ; {il} préfère la rénovation au neuf.' },
      { channel: 'in_person', minutes: 50, topics: ['training', 'mobility'], text: 'Comparaison des filières accessibles sans CESS : formation de base, alternance, promotion sociale en soirée. Critères notés avant de regarder les offres : en journée, joignable en bus, début avant le printemps. {Il} emporte la liste complète et va en parler chez {lui}.', note: 'Lit difficilement les documents techniques, ne le dit pas. Proposer un test de positionnement sans en faire une histoire.' },
      { channel: 'phone', minutes: 15, topics: ['training', 'follow_up'], text: '{Il} a visité un atelier pendant une journée d’essai : {il} en revient convaincu{e}. Reste la question du vertige, à vérifier avant toute inscription.' },
      { channel: 'in_person', minutes: 45, topics: ['project', 'training'], text: 'Deux projets retenus : le métier {de_metier} en premier, la maintenance de bâtiment en second. Nous avons préparé ensemble les questions pour la séance d’information de mardi.' },
      { channel: 'mail', minutes: 10, topics: ['training', 'rights'], text: 'Envoi de la liste des documents demandés à l’inscription et du rappel sur la dispense de disponibilité pendant la formation.' },
      { channel: 'phone', minutes: 20, topics: ['follow_up', 'training'], text: 'Inscription confirmée : le module commence le mois prochain. {Il} demande comment se faire rembourser l’abonnement de bus ; réponse donnée, formulaire envoyé.' },
    ],
  },
  {
    ages: [42, 59],
    life: { status: 'jobseeker', diploma: 'cess', past: 'trade', aim: 'Accompagner les nouveaux en entreprise de formation', second: 'Logistique hospitalière', by: ['car'] },
    trades: [['employé administratif', 'employée administrative'], ['magasinier', 'magasinière'], ['vendeur', 'vendeuse'], ['opérateur de production', 'opératrice de production'], ['chauffeur-livreur', 'chauffeuse-livreuse']],
    steps: [
      { channel: 'in_person', minutes: 60, topics: ['information', 'rights'], text: '{Nom} a été licencié{e} seul{e} après dix-neuf ans comme {metier}, sans cellule de reconversion. Le préavis se termine dans six semaines. Beaucoup de colère, et la peur de l’âge. Nous avons mis à plat ce qui est acquis : outplacement de l’employeur, inscription, délais.', note: 'Sommeil mauvais, en parle à demi-mot. Demander des nouvelles en premier la prochaine fois.' },
      { channel: 'in_person', minutes: 55, topics: ['skills', 'project'], text: 'Travail sur le portefeuille de compétences : former les nouveaux, tenir un stock, calmer un client. {Il} ne voyait là rien de « vendable ». Première piste : tuteur·rice en entreprise de formation ; deuxième piste : logistique hospitalière.' },
      { channel: 'workshop', minutes: 120, topics: ['skills', 'employment'], text: 'Atelier « raconter son parcours en trois minutes », en groupe. {Il} a pris la parole deux fois et repart avec un récit qui tient debout.' },
      { channel: 'video', minutes: 30, topics: ['employment', 'follow_up'], text: 'Deux candidatures envoyées, une réponse. Relecture de la lettre : nous avons retiré trois lignes d’excuses sur l’âge. Simulation d’entretien fixée à jeudi.' },
      { channel: 'in_person', minutes: 45, topics: ['validation', 'training'], text: 'La validation des compétences reconnaîtrait une bonne partie du métier {de_metier}. Explication du déroulement des épreuves ; {il} préfère s’y préparer avec un module court.' },
      { channel: 'phone', minutes: 15, topics: ['follow_up', 'employment'], text: 'Engagé{e} à mi-temps pour six mois, à vingt minutes de {commune}. {Il} souhaite garder le dossier ouvert pour la suite du contrat.' },
    ],
  },
  {
    ages: [27, 48],
    life: { status: 'worker', diploma: 'cess', past: 'Grande distribution', aim: 'trade', by: ['car'], childcare: 'arranged' },
    trades: [['aide-soignant', 'aide-soignante'], ['infirmier', 'infirmière'], ['éducateur', 'éducatrice'], ['aide familial', 'aide familiale'], ['accueillant d’enfants', 'accueillante d’enfants']],
    steps: [
      { channel: 'in_person', minutes: 50, topics: ['project', 'information'], text: 'Reconversion : après dix ans dans la grande distribution, {Nom} pense au métier {de_metier}. L’envie vient d’un proche accompagné pendant deux ans. {Il} a besoin d’un revenu pendant la formation ; c’est la première condition.' },
      { channel: 'in_person', minutes: 45, topics: ['training', 'funding'], text: 'Trois chemins comparés : promotion sociale, plein exercice, formation en alternance. Tableau des revenus mois par mois. La promotion sociale demande un stage de jour, à négocier avec l’employeur actuel.' },
      { channel: 'phone', minutes: 20, topics: ['project'], text: 'Stage d’observation de deux jours terminé dans une maison de repos. « Fatigant, mais je sais pourquoi je me lève. » Le projet se confirme.', note: 'Prudence : charge mentale élevée à la maison, un parent dépendant. Ne pas pousser sur le calendrier.' },
      { channel: 'in_person', minutes: 40, topics: ['funding', 'rights'], text: 'Calcul du congé-éducation payé et des heures possibles par an. {Il} va en parler à ses supérieurs avec le document que nous avons préparé.' },
      { channel: 'mail', minutes: 10, topics: ['training'], text: 'Dates des tests d’admission envoyées pour deux établissements, dont un près de {commune}. Rappel : inscription obligatoire avant le 15.' },
      { channel: 'in_person', minutes: 35, topics: ['follow_up', 'training'], text: 'Tests réussis. Organisation de la première semaine : trajets, garde, horaires. {Il} redoute les cours d’anatomie ; adresse d’un groupe d’étude donnée.' },
    ],
  },
  {
    ages: [24, 45],
    life: { status: 'worker', diploma: 'ce2d', past: 'trade', aim: 'trade', by: ['transit', 'bike'] },
    trades: [['cuisinier', 'cuisinière'], ['boulanger', 'boulangère'], ['coiffeur', 'coiffeuse'], ['soudeur', 'soudeuse'], ['mécanicien', 'mécanicienne']],
    steps: [
      { channel: 'in_person', minutes: 35, topics: ['validation', 'information'], text: '{Nom} travaille comme {metier} depuis huit ans sans aucun papier qui le dise. Un employeur lui demande un titre. Présentation de la validation des compétences : gratuite, par unités, dans un centre agréé.' },
      { channel: 'in_person', minutes: 50, topics: ['validation', 'skills'], text: 'Passage en revue des unités de compétence. {Il} maîtrise trois unités sur quatre ; l’hygiène et les normes demandent une remise à niveau.' },
      { channel: 'phone', minutes: 10, topics: ['validation', 'follow_up'], text: 'Rendez-vous pris au centre de validation pour la séance d’information. {Il} viendra avec ses fiches de paie.' },
      { channel: 'video', minutes: 25, topics: ['training'], text: 'Module de remise à niveau trouvé le samedi matin, près de {commune}. {Il} vérifie son horaire et rappelle vendredi.' },
      { channel: 'message', minutes: 5, topics: ['follow_up'], text: 'Message de {lui} : deux titres obtenus, le troisième est pour le mois prochain. Félicitations envoyées.' },
      { channel: 'in_person', minutes: 30, topics: ['project', 'employment'], text: 'Avec ses titres, {il} envisage de se mettre à son compte dans deux ans. Nous avons noté ce que cela demande : gestion, apport, local. Rien ne presse.' },
    ],
  },
  {
    ages: [30, 52],
    life: { status: 'jobseeker', diploma: 'cess', aim: 'trade', second: 'Salariat dans le même métier, en attendant', by: ['car'] },
    trades: [['indépendant en jardinage', 'indépendante en jardinage'], ['photographe', 'photographe'], ['restaurateur', 'restauratrice'], ['fleuriste', 'fleuriste'], ['réparateur de vélos', 'réparatrice de vélos']],
    steps: [
      { channel: 'in_person', minutes: 45, topics: ['project', 'information'], text: '{Nom} veut s’installer comme {metier} à {commune}. L’idée est précise, le budget beaucoup moins. Liste des structures d’accompagnement à la création remise, toutes, sans préférence.' },
      { channel: 'in_person', minutes: 60, topics: ['funding', 'rights'], text: 'Statut complémentaire, couveuse d’entreprises ou coopérative d’activités : avantages et limites de chacun au regard des allocations. {Il} penche pour un essai en couveuse.' },
      { channel: 'phone', minutes: 15, topics: ['training', 'follow_up'], text: 'Inscrit{e} à la formation en gestion de base du soir. {Il} cherche encore un lieu de stage pour voir « l’envers du décor ».' },
      { channel: 'in_person', minutes: 40, topics: ['project'], text: 'Relecture de l’étude de marché : la clientèle est là en été, l’hiver reste vide. Piste : contrats d’entretien à l’année avec deux communes voisines.' },
      { channel: 'mail', minutes: 10, topics: ['funding'], text: 'Coordonnées d’un organisme de microcrédit envoyées à sa demande, avec les conditions écrites en clair.' },
      { channel: 'video', minutes: 30, topics: ['follow_up'], text: 'Premier trimestre en couveuse : onze clients, un peu de fatigue, aucune envie d’arrêter. Prochain point dans trois mois.' },
    ],
  },
];
