import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { type QualityLevel, type QualityStandard, qualityStandards } from '@boussole/domain/quality/grid';
import { doubled } from './decisions/told.js';
import { idOf } from './ids.js';
import { citeLiege, network } from './network.js';
import { membershipIdOf } from './people.js';
import { branchId } from './register/places.js';

type Row = Readonly<Record<string, unknown>>;
type Grid = Readonly<Partial<Record<QualityStandard, readonly [level: QualityLevel, words: string]>>>;

const here = 'Espace conseil de Liège';
const hat = (key: string, role: 'coordinator' | 'manager' | 'counsellor', organisation = citeLiege, branch = here) =>
  membershipIdOf(key, { organisation, branch, role });
const [francoise, benoit, nadia] = [hat('francoise', 'coordinator'), hat('benoit', 'manager'), hat('nadia', 'counsellor')];
const odile = hat('odile', 'coordinator', network, 'Coordination du réseau');
const sandrine = hat('sandrine', 'manager', doubled, 'Site de Liège');

const lastYear: Grid = {
  theory: ['planned', 'Une journée d’équipe est fixée en janvier ; le choix des méthodes n’est pas encore écrit.'],
  person: ['partly', 'Premier entretien de 45 minutes garanti ; rien n’est prévu quand quelqu’un va mal.'],
  society: ['under_way', 'Deux permanences hors les murs ont commencé à Seraing ; trop tôt pour en voir l’effet.'],
  information: ['partly', 'Les fiches métiers sont revues une fois par an ; celles des aides ne portent pas de date.'],
};
const peerSaw: Grid = {
  theory: ['planned', 'La journée d’équipe est une bonne idée. Écrivez-en une page : c’est elle qui restera.'],
  person: ['partly', 'D’accord avec vous. Une liste de trois relais de crise, affichée, suffirait pour commencer.'],
  society: ['partly', 'Vous vous notez bas : les permanences touchent déjà un public que nous ne voyons pas.'],
  information: ['under_way', 'Sans date sur les fiches d’aides, je dirais plutôt en cours.'],
};
const thisYear: Grid = {
  theory: ['under_way', 'Deux pages écrites après la journée de janvier ; la relecture en équipe est prévue en décembre.'],
  person: ['achieved', 'Les relais de crise sont affichés dans chaque bureau, et l’équipe s’en est servie quatre fois.'],
  society: ['under_way', ''],
};
const elsewhere: Grid = {
  theory: ['partly', 'Un référentiel interne, connu des anciens, que les nouveaux découvrent tard.'],
  person: ['under_way', 'Les entretiens partent encore souvent de l’offre ; une formation est en cours.'],
  society: ['planned', 'Un relevé des publics absents est décidé pour le printemps.'],
  information: ['partly', 'Nos propres formations sont bien décrites ; celles des autres opérateurs, moins.'],
};

const said = (review: string, branch: string, by: string, at: string, grid: Grid): Row[] => qualityStandards.flatMap((standard) => {
  const one = grid[standard];
  return one ? [{ review_id: review, branch_id: branch, standard, level: one[0], words: one[1], by_membership_id: by, at }] : [];
});

/** Last year's round, read and closed; this year's, being filled; one of another body that waits for a reading; three things to do better. */
export function qualityOf(today: CalendarDate): Readonly<Record<'quality_review' | 'quality_answer' | 'quality_remark' | 'quality_action', Row[]>> {
  const year = Number(today.slice(0, 4));
  const [liege, asking, network_] = [branchId(citeLiege, here), branchId(doubled, 'Site de Liège'), branchId(network, 'Coordination du réseau')];
  const [past, now, theirs] = [idOf(`quality:liege:${year - 1}`), idOf(`quality:liege:${year}`), idOf(`quality:doubled:${year}`)];
  const ago = (days: number) => `${addDays(today, -days)}T09:30:00Z`;
  const lastAutumn = (day: string) => `${year - 1}-${day}T09:30:00Z`;
  const action = (key: string, more: Row): Row => ({ id: idOf(`quality-action:${key}`), branch_id: liege, review_id: past, by_membership_id: francoise, at: ago(20), version: 2, ...more });
  return {
    quality_review: [
      { id: past, branch_id: liege, year: year - 1, state: 'closed', version: 5, opened_by_membership_id: francoise, opened_at: lastAutumn('10-05'), peer_branch_id: network_,
        peer_membership_id: odile, asked_at: lastAutumn('10-27'), read_at: lastAutumn('11-10'), closed_at: lastAutumn('11-24') },
      { id: now, branch_id: liege, year, state: 'draft', version: 1, opened_by_membership_id: benoit, opened_at: ago(12), peer_branch_id: null, peer_membership_id: null,
        asked_at: null, read_at: null, closed_at: null },
      { id: theirs, branch_id: asking, year, state: 'sent_to_peer', version: 2, opened_by_membership_id: sandrine, opened_at: ago(30), peer_branch_id: liege,
        peer_membership_id: null, asked_at: ago(3), read_at: null, closed_at: null },
    ],
    quality_answer: [...said(past, liege, francoise, lastAutumn('10-20'), lastYear), ...said(now, liege, benoit, ago(6), thisYear),
      ...said(theirs, asking, sandrine, ago(9), elsewhere)],
    quality_remark: said(past, liege, odile, lastAutumn('11-09'), peerSaw),
    quality_action: [
      action('crisis', { standard: 'person', what: 'Afficher trois relais de crise dans chaque bureau', owner_membership_id: benoit, due_on: `${year}-03-31`, state: 'done',
        result: 'Affichés depuis mars ; l’équipe s’en est servie quatre fois.' }),
      action('dates', { standard: 'information', what: 'Dater chaque fiche d’aide et nommer qui la vérifie', owner_membership_id: nadia, due_on: addDays(today, -15), state: 'doing',
        result: '26 fiches sur 40 portent une date.' }),
      action('page', { standard: 'theory', what: 'Relire en équipe les deux pages sur nos méthodes', owner_membership_id: francoise, due_on: addDays(today, 25), state: 'planned', result: null }),
    ],
  };
}
