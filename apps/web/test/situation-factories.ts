import type { Goal, Situation, SituationPage } from '../src/features/situation/situation-query';

export const blankSituation: Situation = {
  version: 0, status: null, statusSince: null, highestDiploma: null, studies: [], languages: [], experience: [], licence: null,
  transports: [], maxMinutes: null, childcare: null, times: [], availableFrom: null, note: null, authorName: null, updatedAt: null,
};

export const aGoal = (over: Partial<Goal> = {}): Goal => ({
  id: '00000000-0000-4000-8000-000000000700', version: 1, kind: 'heart', title: 'Devenir électricienne', trade: null, why: null,
  state: 'chosen', steps: [], needs: [], ...over,
});

export const aPage = (over: Partial<SituationPage> = {}): SituationPage => ({
  id: '00000000-0000-4000-8000-000000000200', isAnonymous: false,
  identity: {
    version: 3, givenName: 'Samira', familyName: 'Ben Ali', birthOn: '1990-04-03', ageBand: null, commune: null, email: null, phone: null,
    safeContact: { byMail: false, bySms: false, byPhone: true, hideService: true, notBeforeHour: null, notAfterHour: null, note: null },
  },
  situation: blankSituation, special: [], goals: [], needs: [], drafts: [], changeCount: 0,
  viewerCan: ['edit_identity', 'save_situation', 'save_special', 'save_goal', 'save_need'], ...over,
});
