import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aTransition } from '../factories/transition-traces.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);
const later = (days: number) => addDays(brusselsDay(new Date()), days);

/** A turning point of one's own dossier, new each time, as the operation needs it to be. */
const inState = (state: string, source?: string): Value => (asking) => aTransition(asking.owner, own(asking), { state, ...(source && { source }) });
const aPoint = (state: string, source?: string): Entry => each((world) => world.transitionId, inState(state, source));
const ofOwn = (state: string): Value => ({ owner, alpha }) => aTransition(owner, alpha.dossierId, { state });
const hers = (state: string): Entry => each((world) => world.transitionId, ofOwn(state));

const seen = (input: string, id: Entry): Record<string, Entry> => ({
  [`${input}.dossierId`]: dossier, [`${input}.transitionId`]: id, [`${input}.version`]: () => 1,
});

// Each turning point of the walk is on a day of its own.
let day = 0;
const anotherDay = () => later(day += 1);

/** What the arguments of turning points are given. */
export const transitionValues: Readonly<Record<string, Entry>> = {
  'dossierTransitions.id': dossier,
  'PreviewTransitionInput.dossierId': dossier,
  'PreviewTransitionInput.point': () => 'FIN_FORM',
  'PreviewTransitionInput.transitionId': () => null,
  'PreviewTransitionInput.onDate': () => later(30),
  'DeclareTransitionInput.commandKey': key,
  'DeclareTransitionInput.dossierId': dossier,
  'DeclareTransitionInput.point': () => 'FIN_FORM',
  'DeclareTransitionInput.onDate': anotherDay,
  'DeclareTransitionInput.note': () => 'Préavis reçu.',
  ...seen('MoveTransitionInput', aPoint('running')),
  'MoveTransitionInput.onDate': anotherDay,
  ...seen('PauseTransitionInput', aPoint('running')),
  'PauseTransitionInput.until': () => later(40),
  ...seen('SeenTransitionInput', aPoint('paused')),
  ...seen('StopTransitionInput', each((world) => world.transitionId, (asking) =>
    inState(asking.operation === 'dismissTransition' ? 'to_confirm' : 'running')(asking))),
  'StopTransitionInput.reason': () => 'not_needed',
  'StopTransitionInput.note': () => null,
  ...seen('ConfirmTransitionInput', aPoint('to_confirm', 'computed')),
  'ConfirmTransitionInput.onDate': () => null,
  'PlanFollowUpInput.commandKey': key,
  'PlanFollowUpInput.dossierId': dossier,
  'PlanFollowUpInput.dueOn': () => later(5),
  'PlanFollowUpInput.way': () => 'phone',
  'PlanFollowUpInput.note': () => 'Rappeler après son stage.',
  'PlanFollowUpInput.isUrgent': () => false,
  'PublishCatalogueInput.commandKey': key,
  'PublishCatalogueInput.fromId': {
    own: async ({ owner, alpha, isSibling }) =>
      (await owner.query('select app.catalogue_for($1) as id', [(isSibling ? alpha.siblingBranch : alpha.branch).id])).rows[0].id,
    beta: () => randomUUID(), missing: () => randomUUID(), neighbour: () => randomUUID(),
  },
  'PublishCatalogueInput.note': () => 'Délais revus.',
  'TransitionPointInput.code': () => 'FIN_FORM',
  'TransitionPointInput.source': () => null,
  'TransitionPointInput.ageFrom': () => null,
  'TransitionPointInput.ageUntil': () => null,
  'TransitionPointInput.isUrgent': () => false,
  ...Object.fromEntries(['fr', 'nl', 'de', 'en'].map((language) => [`WordedInput.${language}`, () => 'Contact'])),
  'PlanStepInput.code': () => 'first',
  'PlanStepInput.kind': () => 'contact',
  'PlanStepInput.offset': () => 7,
  'PlanStepInput.unit': () => 'days',
  'PlanStepInput.way': () => 'phone',
  'PlanStepInput.isUrgent': () => false,
  'PlanStepInput.endsOn': () => [],
  'PlanStepInput.nature': () => 'proposal',
  'DeclareOwnTransitionInput.commandKey': key,
  'DeclareOwnTransitionInput.point': () => 'FIN_FORM',
  'DeclareOwnTransitionInput.onDate': anotherDay,
  'PauseOwnTransitionInput.transitionId': hers('running'),
  'PauseOwnTransitionInput.version': () => 1,
  'PauseOwnTransitionInput.until': () => later(40),
  'SeenOwnTransitionInput.transitionId': each((world) => world.transitionId, (asking) =>
    ofOwn(asking.operation === 'resumeOwnTransition' ? 'paused' : 'running')(asking)),
  'SeenOwnTransitionInput.version': () => 1,
};
