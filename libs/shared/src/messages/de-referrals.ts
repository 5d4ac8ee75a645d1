import { referrals as french, type ReferralsMessages } from './fr-referrals.js';

export const referrals: ReferralsMessages = french;
