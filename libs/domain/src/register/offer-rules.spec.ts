import fc from 'fast-check';
import { checkOffer, type OfferContent, type SessionContent } from './offer-rules.js';
import { diplomas, offerLanguages, publics } from './vocabulary.js';

const offer: OfferContent = {
  branchId: 'b', kind: 'training', title: 'Souder', objective: null, description: null, trades: [], level: null, publics: [], minAge: null, maxAge: null,
  minDiploma: null, maxDiploma: null, languageLevel: null, registrations: [], prerequisiteNote: null, servesBasins: [], mode: 'on_site', languages: ['fr'],
  priceCents: null, priceNote: null, durationHours: null, durationWeeks: null, weeklyHours: null, times: [], path: null, entries: [], entryNote: null,
  website: null, status: 'open', sessions: [],
};
const session: SessionContent = { id: null, startsOn: '2027-02-01', endsOn: null, registerBy: null, seats: null, seatsLeft: null, hasWaitingList: false, status: 'open', note: null };
const says = (more: Partial<OfferContent>) => {
  const decision = checkOffer({ ...offer, ...more });
  return decision.ok ? 'yes' : decision.code;
};

describe('an offer', () => {
  test.each<[string, Partial<OfferContent>, string]>([
    ['no title', { title: ' \t\n' }, 'offer.title_missing'], ['an age below nothing', { minAge: -1 }, 'offer.ages_invalid'],
    ['an age beyond all', { maxAge: 121 }, 'offer.ages_invalid'], ['no language', { languages: [] }, 'offer.language_missing'],
    ['a level nought', { level: 0 }, 'offer.numbers_invalid'], ['a level nine', { level: 9 }, 'offer.numbers_invalid'],
    ['no week', { durationWeeks: 0 }, 'offer.numbers_invalid'], ['more hours than a week takes', { weeklyHours: 80.1 }, 'offer.numbers_invalid'],
    ['a mail for a page', { website: 'accueil@pont.example' }, 'website.invalid'], ['a script for a page', { website: 'javascript:alert(1)' }, 'website.invalid'],
    ['a national number in a session', { sessions: [{ ...session, note: '85.07.30-033.28' }] }, 'text.national_number'],
    ['a registration after its end', { sessions: [{ ...session, endsOn: '2027-02-02', registerBy: '2027-02-03' }] }, 'session.dates_invalid'],
    ['a registration after its only day', { sessions: [{ ...session, registerBy: '2027-02-02' }] }, 'session.dates_invalid'],
    ['an end before the beginning', { sessions: [{ ...session, endsOn: '2027-01-31' }] }, 'session.dates_invalid'],
    ['more seats left than seats', { sessions: [{ ...session, seats: 1, seatsLeft: 2 }] }, 'session.seats_invalid'],
    ['all the seats left', { sessions: [{ ...session, seats: 2, seatsLeft: 2 }] }, 'yes'], ['one age for both', { minAge: 18, maxAge: 18 }, 'yes'],
    ['a page without its beginning', { website: 'www.pont.example/a?b=1' }, 'yes'], ['nothing but a title', {}, 'yes'],
  ])('with %s: %s', (_, more, answer) => {
    expect(says(more)).toBe(answer);
  });

  test('lets in by diplomas in their order, and no other way', () => {
    fc.assert(fc.property(fc.constantFrom(...diplomas), fc.constantFrom(...diplomas), (minDiploma, maxDiploma) => {
      expect(says({ minDiploma, maxDiploma })).toBe(diplomas.indexOf(minDiploma) <= diplomas.indexOf(maxDiploma) ? 'yes' : 'offer.diplomas_invalid');
    }));
  });

  test('says the same whatever the order and the repetitions of its lists, and what is kept is kept again as it is', () => {
    const some = <Value>(values: readonly Value[]) => fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(some(publics), some(offerLanguages), fc.string(), (given, languages, objective) => {
      const decision = checkOffer({ ...offer, publics: given, languages, objective });
      const again = checkOffer({ ...offer, publics: [...given].reverse(), languages: [...languages, ...languages], objective: ` ${objective} ` });
      expect(again).toEqual(decision);
      if (decision.ok) expect(checkOffer(decision.value)).toEqual(decision);
    }));
  });
});
