import type { PointAsk as Ask, PointRule as Rule } from '@boussole/domain/choice/point-rules';
import type { AsideReason as Aside, OwnLink as Link, Relaxation as Relaxed } from '@boussole/domain/choice/snapshot';
import type * as chosen from '@boussole/domain/choice/words';
import type { AgeBand as Band } from '@boussole/domain/dossier/situation-words';
import type { ReasonCode as Reason } from '@boussole/domain/referral/states';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { NeedView } from '../goal/goal.graphql.js';
import {
  Diploma, Freshness, LanguageLevel, OfferEntry, OfferKind, OfferLanguage, OfferMode, OfferPath, Public, Travel, WeekTime,
} from '../register/vocabulary.graphql.js';
import { AgeBand } from '../situation/situation.graphql.js';
import {
  AsideReason, ChoiceEventKind, ChoiceOrder, OwnLink, PointAsk, PointRule, PreferenceSource, ReasonCode, Relaxation,
} from './choice-words.graphql.js';
import { LearntOfferView } from './learnt.graphql.js';

const some = { nullable: true } as const;

@ObjectType('FollowedLanguage', { description: 'A language in which the person can follow a course.' })
export class FollowedLanguageView {
  @Field(() => OfferLanguage) language: words.OfferLanguage;
  @Field(() => LanguageLevel, some) level: words.LanguageLevel | null;
}

@ObjectType('ChoiceCriteria', { description: 'What an offer must answer to stand in the set.' })
export class ChoiceCriteriaView {
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Text, some) field: string | null;
  @Field(() => Text, some) trade: string | null;
  @Field(() => Text, some) tradeName: string | null;
  @Field(() => Int, some) level: number | null;
  @Field(() => Text, some) communeNis: string | null;
  @Field(() => Text, some) communeName: string | null;
  @Field(() => Travel) travel: words.Travel;
  @Field(() => Int) maxMinutes: number;
  @Field(() => Diploma, some) diploma: words.Diploma | null;
  @Field(() => [FollowedLanguageView]) languages: FollowedLanguageView[];
  @Field(() => [Public]) publics: words.Public[];
  @Field(() => Int, { ...some, description: 'Proposed; only its band is frozen.' }) age: number | null;
  @Field(() => AgeBand, some) ageBand: Band | null;
  @Field(() => [WeekTime]) times: words.WeekTime[];
  @Field(() => CalendarDay, some) startsFrom: string | null;
  @Field(() => CalendarDay) startsBefore: string;
  @Field(() => Boolean) withStale: boolean;
}

@ObjectType('PriorWish', { description: 'What the person had in mind before anything was shown.' })
export class PriorWishView {
  @Field(() => Uuid) id: string;
  @Field(() => PreferenceSource) source: chosen.PreferenceSource;
  @Field(() => Boolean, { description: 'By herself, or signed by her.' }) isVerified: boolean;
  @Field(() => Boolean) isNone: boolean;
  @Field(() => Text, some) words: string | null;
  @Field(() => Text, some) organisationName: string | null;
  @Field(() => Text, some) offerTitle: string | null;
  @Field(() => Instant) saidAt: Date;
}

@ObjectType('OwnOperator', { description: 'An operator linked to whoever chooses.' })
export class OwnOperatorView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => OwnLink) link: Link;
}

@ObjectType('EarlierSet', { description: 'A set that was frozen before for the same need.' })
export class EarlierSetView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) frozenAt: Date;
  @Field(() => Int) optionCount: number;
  @Field(() => Int) ownCount: number;
  @Field(() => Int, { description: 'What was retained of it.' }) retainedCount: number;
}

@ObjectType('ChoiceGoal')
export class ChoiceGoalView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text) kind: string;
}

@ObjectType('ChoiceStart', { description: 'Before anything is shown: the need, what it would be frozen with, what was said before.' })
export class ChoiceStartView {
  @Field(() => Uuid) dossierId: string;
  @Field(() => NeedView) need: NeedView;
  @Field(() => [ChoiceGoalView], { description: 'The live goals; that of the need first.' }) goals: ChoiceGoalView[];
  @Field(() => ChoiceCriteriaView, { description: 'Proposed from the need, the situation and the person.' }) criteria: ChoiceCriteriaView;
  @Field(() => PriorWishView, { ...some, description: 'The latest, if any.' }) wish: PriorWishView | null;
  @Field(() => [OwnOperatorView], { description: 'The viewer\'s own.' }) ownOperators: OwnOperatorView[];
  @Field(() => Instant, { ...some, description: 'When the viewer last declared her interests.' }) interestsDeclaredAt: Date | null;
  @Field(() => Boolean, { description: 'N-A8: older than twelve months, or none.' }) isDeclarationDue: boolean;
  @Field(() => [EarlierSetView], { description: 'The latest first.' }) earlier: EarlierSetView[];
  @Field(() => [LearntOfferView], { description: 'The latest first.' }) learnt: LearntOfferView[];
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Boolean) mayFreeze: boolean;
}

@ObjectType('FrozenChoice')
export class FrozenChoiceView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) optionCount: number;
}

@ObjectType('ChoiceSession', { description: 'A session that one may still enter.' })
export class ChoiceSessionView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) offerId: string;
  @Field(() => CalendarDay) startsOn: string;
  @Field(() => Int, some) seatsLeft: number | null;
}

@ObjectType('ChoiceCard', { description: 'One alternative. No logo, no colour, no rank.' })
export class ChoiceCardView {
  @Field(() => Int, { description: 'Its number in the frozen set; no rank.' }) alternative: number;
  @Field(() => Uuid) offerId: string;
  @Field(() => [Uuid], { description: 'Every sheet that it stands for.' }) offerIds: string[];
  @Field(() => Text) title: string;
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Uuid) operatorId: string;
  @Field(() => Text) operatorName: string;
  @Field(() => Text) siteName: string;
  @Field(() => Text, some) communeName: string | null;
  @Field(() => Int, { ...some, description: 'As frozen; an estimate.' }) minutes: number | null;
  @Field(() => CalendarDay, { ...some, description: 'As frozen; none: one may enter at any time.' }) start: string | null;
  @Field(() => Int, { ...some, description: 'As frozen; none: unknown.' }) seats: number | null;
  @Field(() => Boolean, { description: 'An operator linked to whoever froze the set.' }) isOwn: boolean;
  @Field(() => Int, some) level: number | null;
  @Field(() => OfferPath, some) path: words.Path | null;
  @Field(() => OfferMode) mode: words.Mode;
  @Field(() => [OfferEntry]) entries: words.Entry[];
  @Field(() => [OfferLanguage]) languages: words.OfferLanguage[];
  @Field(() => [Public]) publics: words.Public[];
  @Field(() => [WeekTime]) times: words.WeekTime[];
  @Field(() => Int, some) priceCents: number | null;
  @Field(() => Text, some) priceNote: string | null;
  @Field(() => Number, some) durationHours: number | null;
  @Field(() => Int, some) durationWeeks: number | null;
  @Field(() => Number, some) weeklyHours: number | null;
  @Field(() => Text, some) objective: string | null;
  @Field(() => Text, some) prerequisiteNote: string | null;
  @Field(() => Text, some) website: string | null;
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => Boolean, { description: 'Its sheet says something else by now.' }) hasChanged: boolean;
  @Field(() => [ChoiceSessionView]) sessions: ChoiceSessionView[];
}

@ObjectType('AsideCount')
export class AsideCountView {
  @Field(() => AsideReason) reason: Aside;
  @Field(() => Int) count: number;
}

@ObjectType('RelaxCount')
export class RelaxCountView {
  @Field(() => Relaxation) relax: Relaxed;
  @Field(() => Int, { description: 'How many offers more.' }) count: number;
}

@ObjectType('PointNotice', { description: 'A rule that speaks, and the figures of its sentence.' })
export class PointNoticeView {
  @Field(() => PointRule) rule: Rule;
  @Field(() => PointAsk) asks: Ask;
  @Field(() => [Text]) operatorNames: string[];
  @Field(() => Int, some) count: number | null;
  @Field(() => Int, some) percentBefore: number | null;
  @Field(() => Int, some) percentAfter: number | null;
  @Field(() => Int, { ...some, description: 'The longest way of the set.' }) minutes: number | null;
  @Field(() => Text, { ...some, description: 'What was answered; none: nothing yet.' }) answer: string | null;
}

@ObjectType('ChoiceEvent', { description: 'A line of what was shown and clicked.' })
export class ChoiceEventView {
  @Field(() => Text) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => ChoiceEventKind) kind: chosen.ChoiceEventKind;
  @Field(() => PointRule, some) rule: Rule | null;
  @Field(() => ChoiceOrder, some) order: chosen.ChoiceOrder | null;
  @Field(() => [Int], { ...some, description: 'Alternatives shown or compared, in that order.' }) shown: number[] | null;
  @Field(() => Int, { ...some, description: 'In milliseconds.' }) lasted: number | null;
  @Field(() => Text, some) answer: string | null;
}

@ObjectType('ChoiceMade', { description: 'What was retained.' })
export class ChoiceMadeView {
  @Field(() => Uuid) id: string;
  @Field(() => Boolean) isMention: boolean;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) offerTitle: string;
  @Field(() => Text) operatorName: string;
  @Field(() => Int, { ...some, description: 'None: outside of the set.' }) alternative: number | null;
  @Field(() => Uuid, some) referralId: string | null;
  @Field(() => ReasonCode, some) reasonCode: Reason | null;
  @Field(() => Text, some) reasonText: string | null;
  @Field(() => Instant) madeAt: Date;
}

@ObjectType('ChoiceSet', { description: 'Every eligible offer, as frozen, in the order that was drawn.' })
export class ChoiceSetView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid, { ...some, description: 'None: at the counter, about nobody.' }) dossierId: string | null;
  @Field(() => NeedView, some) need: NeedView | null;
  @Field(() => [ChoiceGoalView]) goals: ChoiceGoalView[];
  @Field(() => ChoiceCriteriaView) criteria: ChoiceCriteriaView;
  @Field(() => PriorWishView, some) wish: PriorWishView | null;
  @Field(() => Instant) frozenAt: Date;
  @Field(() => Text, { description: 'What the chain holds of this set, in hexadecimal.' }) hash: string;
  @Field(() => Text, { description: 'SHA-256 of the id: what the order was drawn from.' }) seed: string;
  @Field(() => Boolean, { description: 'Frozen by the viewer: she may go on with it.' }) isMine: boolean;
  @Field(() => Text) byName: string;
  @Field(() => [ChoiceCardView], { description: 'In the order that was drawn.' }) cards: ChoiceCardView[];
  @Field(() => Int) optionCount: number;
  @Field(() => Int) ownCount: number;
  @Field(() => [OwnOperatorView], { description: 'Own operators that stand in the set.' }) ownOperators: OwnOperatorView[];
  @Field(() => [Uuid], { description: 'Every operator linked to whoever froze the set, in it or not.' }) linkedIds: string[];
  @Field(() => [AsideCountView]) aside: AsideCountView[];
  @Field(() => [RelaxCountView]) relax: RelaxCountView[];
  @Field(() => [PointNoticeView], { description: 'Rules that spoke, the latest of each.' }) notices: PointNoticeView[];
  @Field(() => [ChoiceMadeView]) made: ChoiceMadeView[];
  @Field(() => [ChoiceEventView], { description: 'The latest first, a hundred at most.' }) events: ChoiceEventView[];
  @Field(() => Uuid, { ...some, description: 'The set shown before the need was edited.' }) replacesId: string | null;
}

@ObjectType('FilteredChoice')
export class FilteredChoiceView {
  @Field(() => [Int], { description: 'Alternatives by number, in the order asked for.' }) shown: number[];
  @Field(() => [PointNoticeView]) notices: PointNoticeView[];
}

@ObjectType('RetainedOffer')
export class RetainedOfferView {
  @Field(() => Uuid) referralId: string;
  @Field(() => Uuid) offerId: string;
  @Field(() => Boolean, { description: 'A coded reason is asked for before anything may be sent.' }) isToJustify: boolean;
  @Field(() => [PointNoticeView]) notices: PointNoticeView[];
}

@ObjectType('ChoiceDone')
export class ChoiceDoneView {
  @Field(() => Uuid) id: string;
}
