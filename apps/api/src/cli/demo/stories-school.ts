import type { Story } from './story.js';

/** Pupils, students, and those whom school lost on the way. */
export const schoolStories: readonly Story[] = [
  {
    ages: [16, 19],
    life: { status: 'pupil', diploma: 'ce1d', aim: 'trade', second: 'Rester en 5e technique, autre option', by: ['transit'] },
    trades: [['mécanicien vélo', 'mécanicienne vélo'], ['boucher', 'bouchère'], ['installateur sanitaire', 'installatrice sanitaire'], ['coiffeur', 'coiffeuse'], ['vendeur', 'vendeuse']],
    steps: [
      { channel: 'in_person', minutes: 45, topics: ['school', 'project'], text: '{Nom} est en 4e technique et ne va plus en cours depuis trois semaines. « Je n’apprends qu’avec mes mains. » Venu{e} avec sa mère, qui craint l’alternance. Nous avons parlé de ce que c’est vraiment : un contrat, un patron, des cours.', note: 'Tension avec la mère pendant l’entretien. Prévoir un moment seul à seul.' },
      { channel: 'in_person', minutes: 30, topics: ['school', 'information'], text: 'Entretien à deux. {Il} aimerait devenir {metier} ; l’école ne lui en a jamais parlé. CEFA et formation en apprentissage comparés sur une feuille : diplôme, rémunération, semaine type.' },
      { channel: 'phone', minutes: 15, topics: ['school', 'follow_up'], text: 'Appel au CPMS avec son accord : l’absence est signalée, rien d’irréversible. Une réunion est fixée avec l’éducatrice.' },
      { channel: 'workshop', minutes: 180, topics: ['project'], text: 'Journée découverte dans un atelier. {Il} est resté{e} jusqu’au bout et a démonté et remonté sa première pièce.' },
      { channel: 'in_person', minutes: 35, topics: ['training', 'employment'], text: 'Recherche d’un patron autour de {commune} : huit adresses, deux rendez-vous obtenus. Nous avons répété le coup de fil.' },
      { channel: 'phone', minutes: 10, topics: ['follow_up'], text: 'Contrat signé après deux semaines d’essai. La mère a appelé pour remercier. À rappeler dans un mois, puis dans trois.' },
    ],
  },
  {
    ages: [17, 20],
    life: { status: 'pupil', diploma: 'ce2d', aim: 'trade', second: 'Une année de césure utile', by: ['transit', 'bike'] },
    trades: [['architecte', 'architecte'], ['ingénieur', 'ingénieure'], ['psychologue', 'psychologue'], ['instituteur', 'institutrice'], ['graphiste', 'graphiste']],
    steps: [
      { channel: 'in_person', minutes: 40, topics: ['school', 'project'], text: '{Nom} termine sa rhéto et hésite entre quatre études. {Il} connaît les noms des écoles, pas les métiers. Exercice des « journées de travail » : qu’est-ce qui donne de l’énergie, qu’est-ce qui en prend ?' },
      { channel: 'in_person', minutes: 40, topics: ['information', 'school'], text: 'Le métier {de_metier} est passé en tête. Université, haute école : programmes mis côte à côte, passerelles comprises. Deux cours ouverts choisis pendant les vacances.' },
      { channel: 'video', minutes: 25, topics: ['project'], text: 'Retour des cours ouverts : l’auditoire de six cents places fait peur, la haute école rassure. {Il} veut rencontrer quelqu’un du métier.' },
      { channel: 'mail', minutes: 10, topics: ['funding', 'information'], text: 'Informations sur les allocations d’études et le simulateur envoyées. Dates limites surlignées.' },
      { channel: 'in_person', minutes: 30, topics: ['follow_up'], text: 'Rencontre faite avec un professionnel de {commune}. Choix posé, second choix aussi : « si je rate, je sais où aller ».' },
      { channel: 'message', minutes: 5, topics: ['follow_up'], text: 'Inscription faite. {Il} reviendra après la session de janvier, quoi qu’il arrive.' },
    ],
  },
  {
    ages: [19, 26],
    life: { status: 'inactive', diploma: 'cess', aim: 'trade', by: ['transit'] },
    trades: [['développeur web', 'développeuse web'], ['technicien réseau', 'technicienne réseau'], ['infographiste', 'infographiste'], ['monteur vidéo', 'monteuse vidéo'], ['technicien du son', 'technicienne du son']],
    steps: [
      { channel: 'in_person', minutes: 40, topics: ['project', 'school'], text: '{Nom} a arrêté son bachelier en février, sans le dire chez {lui} avant Pâques. {Il} code la nuit et pense devenir {metier}. Point sur ce qui peut être valorisé de l’année commencée.', note: 'Honte très présente. Valoriser ce qui est fini plutôt que ce qui est arrêté.' },
      { channel: 'video', minutes: 30, topics: ['training', 'information'], text: 'Les formations courtes du numérique promettent beaucoup : nous avons regardé ensemble les conditions d’entrée, la durée, ce que deviennent les sortants quand c’est publié, et ce qui ne l’est pas.' },
      { channel: 'in_person', minutes: 45, topics: ['skills', 'training'], text: 'Test de positionnement fait sur place : bonne logique, anglais technique à travailler. Deux centres acceptent sans diplôme, l’un à distance, l’autre en présence.' },
      { channel: 'phone', minutes: 15, topics: ['follow_up'], text: 'Sélection passée, réponse dans dix jours. En attendant, {il} prépare un petit portfolio.' },
      { channel: 'in_person', minutes: 30, topics: ['employment', 'rights'], text: 'Fin du stage d’insertion expliquée, échéances notées sur un calendrier. {Il} habite encore {commune} et cherche une colocation.' },
      { channel: 'phone', minutes: 15, topics: ['follow_up', 'training'], text: 'Troisième mois de formation : {il} s’accroche, surtout grâce au groupe. Pas besoin de nous pour le moment.' },
    ],
  },
  {
    ages: [18, 24],
    life: { status: 'inactive', diploma: 'ce1d', aim: 'trade', by: ['walk'] },
    trades: [['puériculteur', 'puéricultrice'], ['agent d’accueil', 'agente d’accueil'], ['agent de sécurité', 'agente de sécurité'], ['animateur', 'animatrice'], ['vendeur', 'vendeuse']],
    steps: [
      { channel: 'in_person', minutes: 30, topics: ['information', 'other'], text: '{Nom} pousse la porte « pour voir ». Ni école, ni emploi, ni allocation depuis un an. {Il} prend un café, pose trois questions sur le métier {de_metier} et accepte de revenir.', note: 'Dort chez des amis. N’a pas voulu d’adresse dans le dossier : respecter.' },
      { channel: 'in_person', minutes: 40, topics: ['project', 'rights'], text: '{Il} est revenu{e}. Inventaire de ce qui plaît : les enfants, le bruit, ne pas être assis{e}. Droits ouverts ou non : liste courte, une chose à faire cette semaine.' },
      { channel: 'message', minutes: 5, topics: ['follow_up'], text: 'Rappel du rendez-vous par message, comme convenu. Réponse : un pouce levé.' },
      { channel: 'in_person', minutes: 45, topics: ['training', 'mobility'], text: 'Visite accompagnée d’un centre d’insertion socioprofessionnelle. Accueil simple, groupe de huit. {Il} peut y aller à pied depuis {commune}.' },
      { channel: 'phone', minutes: 10, topics: ['follow_up'], text: 'Deux semaines de présence sur deux. Le formateur est content ; {il} aussi, mais ne le dit pas.' },
      { channel: 'in_person', minutes: 30, topics: ['project', 'training'], text: 'La remise à niveau porte ses fruits. Second projet noté, au cas où : l’accueil et l’événementiel.' },
    ],
  },
];
