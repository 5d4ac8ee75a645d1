import type { Moments } from './moments.js';
import type { Life, Place, Step, Told } from './told.js';

const minute = 60_000;

/** From the choice to the approval, on screen, and the sending: less than an hour. */
export const leaves = (chosenAt: Date): Step => ({ to: 'sent', side: 'sender', at: new Date(chosenAt.getTime() + 40 * minute) });
export const receives = (at: Date): Step => ({ to: 'received', side: 'receiver', at });
export const reviews = (at: Date): Step => ({ to: 'under_review', side: 'receiver', at });
export const accepts = (at: Date, learnerText?: string): Step => ({ to: 'accepted', side: 'receiver', at, ...(learnerText && { learnerText }) });

export const here = (startsAt: Date, place = 'Accueil, salle 2'): Place => ({ startsAt, minutes: 45, place, contact: 'Stéphane, à l’accueil' });

const sent = (chosenAt: Date, ...steps: Step[]): Life => ({ chosenAt, steps: [leaves(chosenAt), ...steps] });
const before = (at: Date, minutes: number): Date => new Date(at.getTime() - minutes * minute);

/** Those that wait: for the person, for a reason, for an answer. */
export const waitingOnes: readonly Told[] = [
  {
    key: 'electricien-coeur', lead: 'nadia', receiver: 'ifapme', trade: 'F1602', goal: 'Travailler dans l’électricité du bâtiment',
    wish: { source: 'kiosk', words: 'Apprendre l’électricité, si possible en travaillant déjà.' }, reason: 'schedule', approvedBy: 'on_screen',
    freeText: 'A déjà aidé sur des chantiers de rénovation. Vient en bus, disponible tout de suite, sans CESS.',
    life: (m) => sent(m.ago(1, 10)),
  },
  {
    key: 'electricien-second', lead: 'nadia', receiver: 'forem', trade: 'F1602', goal: 'Travailler dans l’électricité du bâtiment', with: 'electricien-coeur',
    wish: { source: 'kiosk' }, reason: null, approvedBy: null, freeText: 'Second projet : une formation plus courte, si l’alternance ne se fait pas.',
    life: (m) => ({ chosenAt: m.ago(1, 10), steps: [{ to: 'to_justify', side: 'system', at: m.ago(1, 10) }] }),
  },
  {
    key: 'a-approuver', lead: 'nadia', receiver: 'cisp', trade: 'F1602', goal: 'Apprendre l’électricité à mon rythme',
    wish: { source: 'phone', operator: 'cisp' }, reason: 'accompaniment', approvedBy: null,
    freeText: 'Cherche un petit groupe et un rythme progressif. Lit l’énoncé deux fois, puis travaille vite et bien.',
    life: (m) => ({ chosenAt: m.ago(1, 15), steps: [] }),
  },
  {
    key: 'delai-proche', lead: 'nadia', receiver: 'ifapme', trade: 'G1602', goal: 'Entrer dans une cuisine professionnelle',
    wish: { source: 'counsellor', words: 'La cuisine, en alternance.' }, reason: 'learner_wish', approvedBy: 'orally',
    freeText: 'Trois mois de plonge puis de commis en extra. Aime le coup de feu, moins les discours.',
    life: (m) => sent(before(m.almost(2), 40)),
  },
  {
    key: 'sans-nouvelles', lead: 'karim', receiver: 'ifapme', trade: 'H2206', goal: 'Travailler le bois',
    wish: { source: 'own_page', words: 'La menuiserie.' }, reason: 'near', approvedBy: 'own_page', isBounced: true,
    freeText: 'A construit l’abri de jardin familial, plans compris. Souhaite une adaptation pour la lecture.',
    life: (m) => sent(m.ago(4, 11)),
  },
  {
    key: 'relancee', lead: 'nadia', receiver: 'ifapme', trade: 'F1503', goal: 'Monter des charpentes',
    wish: { source: 'kiosk', words: 'Travailler en hauteur, dehors, en équipe.' }, reason: 'near', approvedBy: 'on_screen',
    freeText: 'Un été entier sur un chantier d’ossature bois. Ne craint ni la hauteur ni le froid ; ponctualité attestée.',
    life: (m) => sent(m.ago(7, 14), receives(m.ago(6, 9.5))),
  },
  {
    key: 'escaladee', lead: 'karim', receiver: 'ifapme', trade: 'N1103', goal: 'Devenir magasinier ou magasinière',
    wish: { source: 'counsellor', words: 'La logistique.' }, reason: 'soon', approvedBy: 'on_screen',
    freeText: 'Deux intérims en entrepôt. Le permis de cariste manque, la volonté non.',
    life: (m) => ({
      ...sent(m.ago(16, 10), receives(m.ago(14, 9)), reviews(m.ago(14, 9.25))),
      messages: [{ side: 'sender', at: m.ago(5, 11), text: 'Avez-vous pu regarder ? Le contrat d’intérim se termine à la fin du mois.' }],
      readAt: { sender: m.ago(5, 11) },
    }),
  },
  {
    key: 'bien-recue', lead: 'karim', receiver: 'ifapme', trade: 'I1607', goal: 'Réparer des vélos pour gagner ma vie',
    wish: { source: 'phone', words: 'Un atelier vélo, même loin.' }, reason: 'only_one', approvedBy: 'on_screen',
    freeText: 'Répare déjà les vélos du quartier. Voudrait savoir si l’on peut commencer en cours d’année.',
    life: (m) => sent(m.ago(2, 13), receives(m.ago(1, 9.5))),
  },
  {
    key: 'a-examiner', lead: 'nadia', receiver: 'ifapme', trade: 'F1606', goal: 'La peinture en bâtiment',
    wish: { source: 'own_page', operator: 'ifapme' }, reason: 'learner_wish', approvedBy: 'own_page',
    freeText: 'A visité un atelier la semaine dernière et noté trois pages de questions.',
    life: (m) => ({
      ...sent(m.ago(2, 15), receives(m.ago(1, 8.5)), reviews(m.ago(1, 10))),
      messages: [
        { side: 'receiver', at: m.ago(1, 10.25), text: 'Le groupe de janvier est presque complet : la personne peut-elle venir cette semaine ?' },
        { side: 'sender', at: m.ago(1, 11), text: 'Oui, le matin de préférence. Un message suffit, le téléphone est partagé.' },
        { side: 'receiver', at: m.ago(1, 15.5), text: 'Parfait, je propose deux dates demain.' },
      ],
      readAt: { receiver: m.ago(1, 15.5), sender: m.ago(1, 11) },
    }),
  },
  {
    key: 'question-posee', lead: 'nadia', receiver: 'ifapme', trade: 'N4105', goal: 'Conduire un poids lourd',
    wish: { source: 'kiosk', words: 'Passer le permis C.' }, reason: 'schedule', approvedBy: 'on_screen',
    freeText: 'Permis B depuis quatre ans, aucun accident. Se lève tôt depuis toujours.',
    life: (m) => ({
      ...sent(m.ago(3, 10), receives(m.ago(2, 9)), reviews(m.ago(2, 9.5)),
        { to: 'info_requested', side: 'receiver', at: m.ago(1, 14), text: 'La sélection médicale est-elle déjà passée, ou faut-il la prévoir avec nous ?' }),
      messages: [{ side: 'receiver', at: m.ago(1, 14.25), text: 'Sans la sélection médicale, l’inscription reste possible mais le départ attend.' }],
      readAt: { receiver: m.ago(1, 14.25) },
    }),
  },
  {
    key: 'liste-d-attente', lead: 'nadia', receiver: 'eps', trade: 'F1602', goal: 'Un diplôme d’électricité, le soir',
    wish: { source: 'counsellor', words: 'Des cours du soir, à côté du travail.' }, reason: 'schedule', approvedBy: 'on_screen',
    freeText: 'Travaille à temps plein jusque 17 h. Libre le lundi et le mercredi soir.',
    life: (m: Moments) => sent(m.ago(8, 10), receives(m.ago(7, 9)), reviews(m.ago(6, 10)), { to: 'waitlisted', side: 'receiver', at: m.ago(5, 16),
      onDate: m.dayAhead(25), learnerText: 'Le groupe du soir est complet. Une place se libère souvent à la rentrée de février.' }),
  },
];
