/** The orders in which a set may be looked at; the first is the draw's. */
export const choiceOrders = ['drawn', 'nearest', 'soonest'] as const;
export type ChoiceOrder = (typeof choiceOrders)[number];

/** Why a filter was set. */
export const filterReasons = ['asked_by_learner', 'mobility', 'dates', 'price', 'language', 'compare', 'other', 'not_said'] as const;
export type FilterReason = (typeof filterReasons)[number];

/** What a screen tells of what was done with the cards. */
export const noteKinds = ['opened', 'compared', 'left', 'answered'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const choiceEventKinds = ['shown', 'filtered', 'compared', 'opened', 'left', 'rule', 'answered', 'sheet_printed', 'sheet_sent'] as const;
export type ChoiceEventKind = (typeof choiceEventKinds)[number];

/** Who wrote down what the person had in mind. */
export const preferenceSources = ['kiosk', 'phone', 'own_page', 'signed_form', 'counsellor'] as const;
export type PreferenceSource = (typeof preferenceSources)[number];
