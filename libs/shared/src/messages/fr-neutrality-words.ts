import type { Said } from './said.js';

/*
 * The words of neutrality. Screens say them through `useNeutralityWords()` (apps/web/src/lib/neutrality-words.tsx), which writes every figure
 * as its language does: a ratio with one decimal, what was expected without decimals from ten on, a chance as "once in N".
 *
 *   statuses.{status}, statusMeanings.{status}    status: orange | jaune | jaune-pale | bleu | vert | gris
 *   levels.{level}, levelsMany.{level}            level: structure | branch | operator | counsellor | network
 *   families.{family}, consequences.{consequence}, needs.{need}    as the registry of rules names them
 *   rules.{code}.name, rules.{code}.explained     code: N-A1 … N-S3
 *   found.{code}                                  one finding of the rule, with its figures (N-B2 … N-S3; N-D1, N-D2: earlyAlert, drift)
 *
 *   sentences: a `…Count` is the number behind the text of the same name, for the plural; <b> is what stands out.
 *   header              n, nCount, observed, observedCount, expected, named (yes | no), operator
 *   grey                n, power (unknown | none | some), times
 *   green               gap
 *   yellow, yellowNear  ratio, low, high, peers            yellowAlone, pale, blue    ratio, low, high
 *   orange              ratio, low, high, excess, excessCount, named, operator, peers (what they would have chosen),
 *                       chance (ordinary | rare | rarest), frequency, answer (yes | no)
 *   origin              shown, choice                      excluded        wishes, wishesCount
 *   reintegrated        ratio                              earlyAlert      n, operator
 *   drift               n, operator                        path            n, nCount, observed, expected
 *   swap                one, other, there, back            onlyOwn         operator, count (number), minutes
 *   filter              before, after (percentages)        confirmWish, ownOffer, scatteredPeers, simpleForm    nothing
 *   falseAlarms         signals, signalsCount              footer          print
 *   openPeriod          day                                chance          frequency, chance (as above)
 */
export const neutralityWords = {
  neutralityWords: {
    statuses: {
      orange: 'Signal', jaune: 'À regarder', 'jaune-pale': 'Au-delà de la limite', bleu: 'Moins qu’attendu', vert: 'Rien d’inhabituel',
      gris: 'Trop peu',
    },
    statusMeanings: {
      orange: 'Plus de choix internes qu’attendu, même à distance et attrait comparables : un échange s’ouvre.',
      jaune: 'Plus de choix internes que si toutes les offres avaient la même chance ; la comparaison avec les pairs l’explique, ou ne tranche pas.',
      'jaune-pale': 'Au-delà de ce que le hasard seul donne 95 fois sur 100. Seule l’unité elle-même le voit.',
      bleu: 'Nettement moins de choix internes qu’attendu : une information.',
      vert: 'L’écart est compatible avec le hasard et la marge de tolérance.',
      gris: 'Trop peu d’orientations avec un vrai choix pour se prononcer.',
    },
    levels: { structure: 'Structure', branch: 'Antenne', operator: 'Opérateur', counsellor: 'Conseiller·ère', network: 'Réseau' },
    levelsMany: { structure: 'Structures', branch: 'Antennes', operator: 'Opérateurs', counsellor: 'Conseiller·ères', network: 'Réseau' },
    families: {
      act: 'Au moment du choix', report: 'Au trimestre clos', watch: 'Chaque nuit', import: 'À l’import', self: 'Contrôles de Boussole',
    },
    consequences: {
      sentence: 'Une phrase, sans blocage', filter_reason: 'Une phrase, et le motif du filtre', reason: 'Un motif est demandé',
      complete_sheet: 'La fiche remise à la personne est complétée', confirm_wish: 'La personne peut confirmer elle-même',
      declaration: 'Rappel de la déclaration d’intérêts', coverage: 'Le territoire est signalé, rien n’est retenu contre personne',
      disclosure: 'La fiche de la personne dit qui organise l’offre', dialogue: 'Un échange s’ouvre', information: 'Une information',
      link_question: 'Une question : un lien à déclarer ?', committee: 'Le comité d’accompagnement en parle', training: 'Formation, visite',
      structure_report: 'Rapport à la structure', described: 'Décrit, sans test', reintegration: 'Les souhaits sont recomptés, 10 % des personnes rappelées',
      catalogue: 'Le cadastre est revu', bounds: 'Le rapport est affiché avec ses bornes', alert: 'La personne et le référent neutralité sont avertis',
      referent: 'Le référent neutralité en parle avec la personne', import_report: 'Rapport d’import ; l’unité est grisée au-delà de 10 %',
      defect: 'Défaut de Boussole, à corriger', blocking: 'Aucun rapport tant que la chaîne n’est pas vérifiée', caveat: 'Une réserve à côté de chaque rapport',
    },
    needs: {
      sets: 'les ensembles figés', links: 'les liens déclarés', display: 'ce qui a été montré', reason: 'les motifs', wish: 'les souhaits préalables',
      path: 'la filière des offres', minutes: 'les temps de trajet', gender: 'le genre', attainment: 'le niveau d’études', edits: 'les besoins modifiés',
      catalogue: 'le cadastre', partners: 'les données des partenaires', stream: 'les décisions, jour après jour', file: 'le fichier importé',
      system_order: 'l’ordre tiré par Boussole', chain: 'la chaîne des ensembles', coverage: 'les offres connues ailleurs',
    },
    rules: {
      'N-A1': { name: 'Seules vos offres', explained: 'Seules des offres de votre employeur sont montrées, alors que d’autres répondent au besoin.' },
      'N-A2': { name: 'Filtre favorable', explained: 'Un filtre augmente la part de vos offres de 20 points ou plus, ou écarte toutes les autres.' },
      'N-A3': { name: 'Choix trop court', explained: 'Moins de cinq offres, ou moins de deux opérateurs, sont montrés alors qu’il en existe davantage.' },
      'N-A4': { name: 'Interne sans motif', explained: 'Une offre de votre employeur est retenue sans motif.' },
      'N-A5': { name: 'Souhait non confirmé', explained: 'Le souhait de la personne est invoqué sans qu’elle l’ait exprimé elle-même auparavant.' },
      'N-A6': { name: 'Hors référence', explained: 'L’offre retenue n’était pas dans la liste figée ; elle y est ajoutée.' },
      'N-A7': { name: 'Besoin modifié après affichage', explained: 'Le besoin change après l’affichage et la part de vos offres augmente. Les deux listes sont conservées.' },
      'N-A8': { name: 'Lien à confirmer', explained: 'La déclaration d’intérêts date de plus de douze mois, ou manque.' },
      'N-A9': { name: 'Alternance absente', explained: 'L’alternance existe pour ce besoin et n’est pas montrée.' },
      'N-A10': { name: 'Pas d’alternative', explained: 'Aucune offre, ou une seule, répond au besoin : le territoire est à signaler.' },
      'N-A11': { name: 'Transparence', explained: 'L’offre retenue est organisée par l’employeur du conseiller ou de la conseillère : la fiche de la personne le dit.' },
      'N-B1': { name: 'Auto-orientation', explained: 'Les offres de l’opérateur lié sont choisies plus souvent que si toutes avaient la même chance, et plus souvent que par des conseillers sans lien.' },
      'N-B2': { name: 'Sur-correction', explained: 'Les offres propres sont choisies nettement moins souvent qu’attendu : corriger trop prive aussi des personnes d’une offre qui leur convient.' },
      'N-B3': { name: 'Préférence pour un tiers', explained: 'Un opérateur sans lien connu est choisi bien plus souvent que par des pairs devant les mêmes offres.' },
      'N-B4': { name: 'Accord réciproque', explained: 'Deux opérateurs orientent l’un vers l’autre plus qu’attendu, dans les deux sens.' },
      'N-B5': { name: 'Anneau', explained: 'Plusieurs opérateurs orientent en cercle les uns vers les autres plus qu’attendu ; ils sont testés de nouveau comme un seul groupe.' },
      'N-B6': { name: 'Voie sous-proposée', explained: 'L’alternance est moins souvent choisie qu’attendu, même parmi les choix qui vont chez d’autres.' },
      'N-B7': { name: 'Proximité', explained: 'Les offres proches sont préférées nettement plus que dans les autres structures.' },
      'N-B8': { name: 'Genre', explained: 'Devant des possibilités comparables, l’alternance ne pèse pas autant pour les femmes et pour les hommes.' },
      'N-B9': { name: 'Écrémage', explained: 'Devant des possibilités comparables, une offre ne pèse pas autant selon le niveau d’études des personnes.' },
      'N-B10': { name: 'Concentration', explained: 'Les choix se concentrent sur peu d’opérateurs, par rapport à ce que les ensembles laissaient attendre. C’est une description, sans test.' },
      'N-C1': { name: 'Rétrécissement', explained: 'Ce qui est montré contient plus d’offres propres qu’un tri qui ne regarderait pas l’opérateur.' },
      'N-C2': { name: 'Ordre', explained: 'Les offres propres sont montrées plus haut que le hasard ne les place.' },
      'N-C3': { name: 'Choix hors référence', explained: 'Les offres propres sont plus souvent retenues hors de la liste figée que les autres.' },
      'N-C4': { name: 'Ensembles vides ou uniques', explained: 'Les orientations internes viennent plus souvent d’un besoin auquel aucune offre, ou une seule, répondait.' },
      'N-C5': { name: 'Besoins modifiés', explained: 'Le besoin a été modifié après affichage plus souvent avant une orientation interne qu’avant les autres.' },
      'N-C6': { name: 'Souhait non vérifié', explained: 'Le souhait de la personne, sans trace préalable, motive plus souvent les orientations internes que les autres.' },
      'N-C7': { name: 'Souhait vérifié atypique', explained: 'Les souhaits préalables nomment un opérateur lié au moins deux fois plus souvent ici qu’ailleurs.' },
      'N-C8': { name: 'Inflation d’offres', explained: 'Beaucoup d’options cachent une préférence, ou le nombre d’options d’un domaine a crû de moitié en un trimestre.' },
      'N-C9': { name: 'Orientations hors outil', explained: 'Des orientations se décident hors de Boussole : les partenaires annoncent bien plus d’entrées, ou l’interne passe plus souvent par le papier.' },
      'N-D1': { name: 'Alerte précoce', explained: 'Les dernières orientations penchent nettement vers l’opérateur lié. L’alerte se trompe au plus une fois sur 200, même relue chaque jour.' },
      'N-D2': { name: 'Dérive', explained: 'Après une longue période neutre, les orientations changent nettement.' },
      'N-D3': { name: 'Changement d’employeur', explained: 'La même personne choisit un opérateur autrement pendant qu’un lien l’y rattache qu’en dehors de ce lien.' },
      'N-Q1': { name: 'Décision en double', explained: 'La décision figure déjà plus haut : la ligne est écartée.' },
      'N-Q2': { name: 'Date illisible', explained: 'La date manque ou ne se lit pas : la ligne est écartée.' },
      'N-Q3': { name: 'Sans auteur', explained: 'Le conseiller ou la structure n’est pas indiqué : la ligne est écartée.' },
      'N-Q4': { name: 'Répétition', explained: 'Même personne, même structure, mêmes offres dans les 30 jours : la ligne est écartée.' },
      'N-Q5': { name: 'Sans information', explained: 'Aucun choix n’existait, ou rien n’a été retenu : la décision est gardée, elle ne dit rien.' },
      'N-Q6': { name: 'Ensemble complété ou sans lien', explained: 'L’offre retenue est ajoutée à l’ensemble, ou la décision sert de comparaison désintéressée.' },
      'N-Q7': { name: 'Valeurs contradictoires', explained: 'Des nombres manquent, ne se lisent pas ou se contredisent : la ligne est écartée ou convertie.' },
      'N-Q8': { name: 'Alternatives irrégulières', explained: 'Des alternatives sont fusionnées, retirées ou écartées.' },
      'N-Q9': { name: 'Liens irréguliers', explained: 'Un lien, sa date ou son titulaire ne se lit pas : la ligne est refusée.' },
      'N-S1': { name: 'Ordre du système', explained: 'Dans l’ordre que Boussole tire au sort, aucun opérateur ne doit être plus haut ou plus bas que le hasard ne le place.' },
      'N-S2': { name: 'Chaîne', explained: 'Un ensemble figé a changé après coup : la chaîne des empreintes est rompue.' },
      'N-S3': { name: 'Couverture du cadastre', explained: 'Des offres connues ailleurs manquent dans Boussole : une part propre trop grande cache un écart.' },
    },
    sentences: {
      header: 'Sur <b>{n}</b> {nCount, plural, one {orientation} other {orientations}} où un vrai choix existait, <b>{observed}</b> {observedCount, plural, one {a abouti} other {ont abouti}} {named, select, yes {chez {operator}} other {dans une offre propre}}. Si toutes les offres équivalentes avaient eu la même chance, on en attendait <b>{expected}</b>.',
      grey: 'Pas encore assez d’orientations pour se prononcer ({n} avec un vrai choix).{power, select, unknown {} none { Avec ce volume, un doublement ne serait presque jamais repéré.} other { Avec ce volume, un doublement serait repéré {times} fois sur 10.}}',
      green: 'Rien d’inhabituel : l’écart ({gap}) est compatible avec le hasard et la marge de tolérance.',
      yellow: 'C’est <b>{ratio}</b> fois plus (fourchette {low} à {high}). À distance et attrait comparables, le rapport n’est plus que de {peers} : l’écart s’explique en partie par la proximité ou la réputation de vos offres. À regarder ensemble, sans plus.',
      yellowNear: 'C’est <b>{ratio}</b> fois plus (fourchette {low} à {high}). À distance et attrait comparables, le rapport est de {peers}. À regarder ensemble, sans plus.',
      yellowAlone: 'C’est <b>{ratio}</b> fois plus (fourchette {low} à {high}). La comparaison à distance et attrait comparables n’est pas disponible. À regarder ensemble, sans plus.',
      pale: 'C’est <b>{ratio}</b> fois plus (fourchette {low} à {high}). C’est au-delà de ce que le hasard seul donne 95 fois sur 100, sans aller jusqu’à un signal.',
      blue: 'C’est nettement moins qu’attendu ({ratio} fois l’attendu, fourchette {low} à {high}). C’est une information : corriger trop peut aussi priver une personne de l’offre qui lui convient.',
      orange: 'C’est <b>{ratio}</b> fois plus (fourchette {low} à {high}), soit environ <b>{excess}</b> {excessCount, plural, one {personne} other {personnes}}. Des conseillers sans lien avec {named, select, yes {{operator}} other {l’opérateur}}, devant les mêmes offres à la même distance, l’auraient choisie {peers} fois. {chance, select, ordinary {Un écart pareil n’a rien d’exceptionnel.} rare {Un écart pareil arriverait par hasard environ une fois sur {frequency}.} other {Un écart pareil arriverait par hasard moins d’une fois sur {frequency}.}} <b>Un signal n’est pas une faute</b> : il ouvre un échange{answer, select, yes {, vous pouvez répondre ici} other {}}.',
      origin: 'Où naît l’écart ? Ce qui est <b>montré</b> : × {shown}. Ce qui est <b>choisi</b> parmi le montré : × {choice}.',
      excluded: '{wishesCount, plural, one {{wishes} orientation n’est pas comptée} other {{wishes} orientations ne sont pas comptées}} : la personne avait indiqué elle-même cette offre avant l’entretien.',
      reintegrated: 'Les souhaits préalables sont exceptionnellement recomptés : ils sont {ratio} fois plus fréquents ici qu’ailleurs.',
      earlyAlert: 'Alerte précoce : vos {n} dernières orientations penchent nettement vers {operator}. Cette alerte se trompe au plus une fois sur 200, même si vous la consultez chaque jour. Personne d’autre que vous et le référent neutralité ne la voit.',
      drift: 'Dérive : vos orientations récentes ({n} suivies au total) penchent plus vers {operator} qu’auparavant. Personne d’autre que vous et le référent neutralité ne voit cette alerte.',
      path: 'L’alternance était possible dans {n} {nCount, plural, one {situation} other {situations}} ; elle a été choisie {observed} fois, on en attendait {expected}.',
      swap: '{one} oriente vers {other} {there} fois plus qu’attendu, et {other} vers {one} {back} fois plus. Existe-t-il une convention à déclarer ?',
      onlyOwn: 'Vous ne montrez que des offres de {operator} ; il en existe {count, plural, one {# autre} other {# autres}} à moins de {minutes} minutes.',
      filter: 'Ce filtre fait passer la part de vos offres de {before} % à {after} %.',
      confirmWish: 'La personne peut confirmer elle-même ce souhait (10 secondes).',
      ownOffer: 'Cette offre est organisée par l’employeur de votre conseiller. Voici les autres possibilités.',
      scatteredPeers: 'Comparaison aux pairs trop dispersée : améliorer le référentiel.',
      simpleForm: 'La forme simple ne connaît que des nombres : elle compare aux chances égales, sans les pairs, la distance ni les souhaits. Elle ne dit donc jamais plus que « À regarder ».',
      falseAlarms: 'Sur {signalsCount, plural, one {ce signal} other {ces {signals} signaux}}, on accepte qu’au plus 5 % en moyenne soient dus au hasard.',
      footer: 'Méthode publiée, refaite à l’identique à partir du fichier exporté : empreinte {print}.',
      openPeriod: 'Le trimestre court encore : aucun test avant le {day}.',
      chance: '{chance, select, ordinary {n’a rien d’exceptionnel} rare {environ une fois sur {frequency}} other {moins d’une fois sur {frequency}}}',
    },
    found: {
      'N-B2': 'Sur {n} {nCount, plural, one {orientation} other {orientations}} où un vrai choix existait, {observed} sont internes ; on en attendait {expected}.',
      'N-B3': '{observed} des {n} choix externes où c’était possible sont allés chez {other}, sans lien connu. Des pairs en auraient fait {expected}. Y a-t-il un lien à déclarer ?',
      'N-B4': '{unit} oriente vers {other} {ratio} fois plus qu’attendu, et {other} vers {unit} {back} fois plus. Existe-t-il une convention à déclarer ?',
      'N-B5': '{unit} fait partie d’un cercle de {size} opérateurs qui orientent les uns vers les autres, dont {other}. Pris comme un seul groupe : {observed} choix internes pour {expected} attendus ({ratio} fois).',
      'N-B6': 'Parmi les choix qui vont chez d’autres, l’alternance était possible dans {n} {nCount, plural, one {situation} other {situations}} ; elle a été choisie {observed} fois, on en attendait {expected}.',
      'N-B7': 'Une offre proche a été choisie {observed} fois sur {n} ; avec la préférence des autres structures, on en attendait {expected}.',
      'N-B8': 'Devant des possibilités comparables, l’alternance {side, select, first {pèse {ratio} fois plus pour les femmes que pour les hommes} second {pèse {ratio} fois plus pour les hommes que pour les femmes} other {n’est choisie que pour les unes ou pour les autres}}.',
      'N-B9': 'Devant des possibilités comparables, {mark, select, own {une offre propre} other {l’alternance}} {side, select, first {pèse {ratio} fois plus pour le niveau {group} que pour les autres} second {pèse {ratio} fois moins pour le niveau {group} que pour les autres} other {n’est choisie que pour le niveau {group}, ou jamais pour lui}}.',
      'N-B10': 'Indice de concentration des choix : {index}, pour {indexExpected} attendu ({n} {nCount, plural, one {choix} other {choix}}).',
      'N-C1': 'Sur {n} {nCount, plural, one {affichage réduit} other {affichages réduits}}, la part propre a monté {observed} fois ; un tri qui ne regarde pas l’opérateur l’aurait fait monter {expected} fois.',
      'N-C2': 'Les offres propres sont montrées plus haut que le hasard ne les place : {advantage} rangs gagnés au total. Un ordre pareil : {chance, select, ordinary {rien d’exceptionnel} rare {environ une fois sur {frequency}} other {moins d’une fois sur {frequency}}}.',
      'N-C3': 'Hors de la liste figée : {share} des orientations internes, {otherShare} des autres.',
      'N-C4': 'Sans vrai choix au départ : {share} des orientations internes, {otherShare} des autres.',
      'N-C5': 'Besoin modifié après affichage : {share} des orientations internes, {otherShare} des autres.',
      'N-C6': 'Souhait invoqué sans trace préalable : {share} des orientations internes, {otherShare} des autres.',
      'N-C7': 'Un souhait préalable nomme un opérateur lié dans {share} des orientations, contre {otherShare} ailleurs.',
      'N-C8': '{kind, select, options {Domaine {domain} : {before} options, puis {after} en un trimestre ({growth} de plus).} other {Si les options d’un opérateur partagent un même poids, le rapport est de {ratio} ; offre par offre, il est de {base}.}}',
      'N-C9': '{unrecorded} {unrecordedCount, plural, one {orientation} other {orientations}} sans liste figée : le rapport est compris entre {low} et {high}.{feed, select, yes { Les partenaires annoncent {entries} entrées pour {recorded} orientations notées.} other {}}',
      'N-D3': 'Devant des possibilités comparables, {other} {side, select, first {pèse {ratio} fois plus pendant le lien qu’en dehors} second {pèse {ratio} fois moins pendant le lien qu’en dehors} other {n’est choisi que pendant le lien, ou seulement en dehors}}.',
      'N-Q1': 'Décisions en double : {refused}. Au total, {unusable} décisions sur {n} sont inutilisables ({share}).',
      'N-Q2': 'Dates illisibles : {refused}. Au total, {unusable} décisions sur {n} sont inutilisables ({share}).',
      'N-Q3': 'Décisions sans auteur : {refused}. Au total, {unusable} décisions sur {n} sont inutilisables ({share}).',
      'N-Q4': 'Répétitions écartées : {refused}. Au total, {unusable} décisions sur {n} sont inutilisables ({share}).',
      'N-Q5': 'Décisions sans information : {refused} sur {n}.',
      'N-Q6': 'Ensembles complétés ou sans lien : {refused} sur {n}.',
      'N-Q7': 'Valeurs contradictoires : {refused}. Au total, {unusable} décisions sur {n} sont inutilisables ({share}).',
      'N-Q8': 'Alternatives irrégulières : {refused}.',
      'N-Q9': 'Liens refusés : {refused}.',
      'N-S1': 'Dans l’ordre tiré par Boussole, {other} est {side, select, first {plus haut} other {plus bas}} que le hasard ne le place ({lists} listes).',
      'N-S2': '{broken} ensembles figés sur {checked} ne suivent plus la chaîne des empreintes.',
      'N-S3': 'Le cadastre contient {held} offres de {unit} sur {known} connues ailleurs (territoire {basin}). Des offres manquantes font paraître la part propre plus grande, et cachent un écart.',
    },
  },
} as const;

/** What every other language must say too. */
export type NeutralityWords = Said<typeof neutralityWords>;
