import * as rules from '@boussole/domain/choice/point-rules';
import * as frozen from '@boussole/domain/choice/snapshot';
import * as words from '@boussole/domain/choice/words';
import { enumOf } from '../register/vocabulary.graphql.js';

export const AsideReason = enumOf('AsideReason', frozen.asideReasons, 'Why an offer does not stand in the set: the first that applies.');
export const Relaxation = enumOf('Relaxation', frozen.relaxations, 'One condition less.');
export const OwnLink = enumOf('OwnLink', frozen.ownLinks, 'Why an operator counts as the counsellor\'s own.');
export const PointRule = enumOf('PointRule', rules.pointRules, 'Published as N-A1 to N-A11.');
export const PointAsk = enumOf('PointAsk', rules.pointAsks, 'What a rule asks for.');
export const ChoiceOrder = enumOf('ChoiceOrder', words.choiceOrders, 'As drawn; the nearest first; what starts soonest first.');
export const FilterReason = enumOf('FilterReason', words.filterReasons, 'Why a filter was set.');
export const ChoiceNoteKind = enumOf('ChoiceNoteKind', words.noteKinds, 'What was done with what is shown.');
export const ChoiceEventKind = enumOf('ChoiceEventKind', words.choiceEventKinds);
export const PreferenceSource = enumOf('PreferenceSource', words.preferenceSources, 'Who wrote the wish down; a counsellor\'s record is not verified.');
export { ReasonCode } from '../referral/referral-words.graphql.js';
