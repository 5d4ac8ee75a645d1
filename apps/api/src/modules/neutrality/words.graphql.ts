import { statuses } from '@boussole/domain/neutrality/audit/reading';
import { bodyLevels, findingLevels, unitLevels } from '@boussole/domain/neutrality/reading/levels';
import { periodKinds } from '@boussole/domain/neutrality/reading/period-code';
import { enumOf } from '../register/vocabulary.graphql.js';

export const NeutralityStatus = enumOf('NeutralityStatus', statuses.map(statusName),
  'orange: a signal; jaune: to look at; jaune_pale: for the unit itself alone; bleu: less than expected; vert: nothing unusual; gris: too little.');
export const NeutralityBodyLevel = enumOf('NeutralityBodyLevel', bodyLevels, 'Bodies. Never a person.');
export const NeutralityLevel = enumOf('NeutralityLevel', unitLevels);
export const NeutralityFindingLevel = enumOf('NeutralityFindingLevel', findingLevels);
export const NeutralityPeriodKind = enumOf('NeutralityPeriodKind', periodKinds);

/** A status as the contract writes it: its names have no dash. */
export function statusName(status: (typeof statuses)[number]): StatusName {
  return status === 'jaune-pale' ? 'jaune_pale' : status;
}
export type StatusName = Exclude<(typeof statuses)[number], 'jaune-pale'> | 'jaune_pale';
