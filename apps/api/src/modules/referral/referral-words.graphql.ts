import {
  audiences, declineCodes, dueKinds, outcomeCodes, reasonCodes, referralStates, sides,
  type Audience as AudienceName, type DeclineCode as DeclineName, type DueKind as DueName, type OutcomeCode as OutcomeName,
  type ReasonCode as ReasonName, type ReferralState as StateName, type Side as SideName,
} from '@boussole/domain/referral/states';
import { registerEnumType } from '@nestjs/graphql';

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [K in Name]: K };

/** The words of a referral as every module shows them: registered here alone. */
export const ReferralState = named<StateName>(referralStates);
registerEnumType(ReferralState, { name: 'ReferralState', description: 'Where a referral stands.' });

export const ReferralSide = named<SideName>(sides);
registerEnumType(ReferralSide, { name: 'ReferralSide', description: 'Who moves a referral.' });

export const ReferralAudience = named<AudienceName>(audiences);
registerEnumType(ReferralAudience, { name: 'ReferralAudience', description: 'Whom a move tells.' });

export const DeclineCode = named<DeclineName>(declineCodes);
registerEnumType(DeclineCode, { name: 'DeclineCode', description: 'Why an operator, or the person, says no.' });

export const OutcomeCode = named<OutcomeName>(outcomeCodes);
registerEnumType(OutcomeCode, { name: 'OutcomeCode', description: 'What came of a referral.' });

export const ReasonCode = named<ReasonName>(reasonCodes);
registerEnumType(ReasonCode, { name: 'ReasonCode', description: 'Why one offer was retained rather than another.' });

export const DueKind = named<DueName>(dueKinds);
registerEnumType(DueKind, { name: 'DueKind', description: 'What is due of whom next.' });

export const LearnerAnswer = named<'agree' | 'disagree'>(['agree', 'disagree']);
registerEnumType(LearnerAnswer, { name: 'LearnerAnswer', description: 'What the person says of the outcome.' });

export const LinkSide = named<'receiver' | 'learner'>(['receiver', 'learner']);
registerEnumType(LinkSide, { name: 'LinkSide', description: 'Whose a mailed link is.' });
