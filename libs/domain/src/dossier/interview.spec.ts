import fc from 'fast-check';
import { checkInterview, type InterviewAccount, interviewResults, interviewTopics } from './interview.js';

const now = new Date('2026-11-21T10:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const day = 24 * 60;
const anAccount = (more: Partial<InterviewAccount> = {}): InterviewAccount => ({
  heldAt: at(-60), channel: 'phone', minutes: 30, topics: ['project'], summary: 'Cherche une formation.', privateNote: null,
  results: [], isSpecial: false, forRepresentative: false, ...more });

describe('refused', () => {
  test.each([
    ['sixteen minutes ahead', { heldAt: at(16) }, 'interview.in_future'],
    ['367 days ago', { heldAt: at(-367 * day) }, 'interview.too_old'],
    ['no minute', { minutes: 0 }, 'interview.minutes_invalid'],
    ['481 minutes', { minutes: 481 }, 'interview.minutes_invalid'],
    ['half a minute', { minutes: 0.5 }, 'interview.minutes_invalid'],
    ['endless', { minutes: 1e308 }, 'interview.minutes_invalid'],
    ['not a number', { minutes: Number.NaN }, 'interview.minutes_invalid'],
    ['about nothing', { topics: [] }, 'interview.topic_missing'],
    ['nothing said', { summary: ' \n ' }, 'interview.summary_missing'],
    ['a national number said', { summary: 'NISS 85.07.30-033.28' }, 'text.national_number'],
    ['a national number noted', { privateNote: '85073003328' }, 'text.national_number'],
  ] as const)('%s', (_, more, code) => {
    expect(checkInterview(anAccount(more), now)).toEqual({ ok: false, code });
  });
});

describe('kept', () => {
  test.each([
    ['a clock a little fast', { heldAt: at(15) }, {}],
    ['a year ago', { heldAt: at(-366 * day) }, {}],
    ['a topic said twice once', { topics: ['project', 'school', 'project'] }, { topics: ['project', 'school'] }],
    ['texts trimmed', { summary: ' a ', privateNote: '\nb\n' }, { summary: 'a', privateNote: 'b' }],
    ['an empty note as nothing', { privateNote: ' ' }, { privateNote: null }],
    ['a result said twice once', { results: ['appointment_set', 'goal_clarified', 'appointment_set'] }, { results: ['appointment_set', 'goal_clarified'] }],
    ['nothing yet, alone', { results: ['nothing_yet', 'nothing_yet'] }, { results: ['nothing_yet'] }],
    ['nothing yet beside something as something', { results: ['nothing_yet', 'choice_made'] }, { results: ['choice_made'] }],
    ['no result at all', { results: [] }, { results: [] }],
  ] as const)('%s', (_, more, kept) => {
    expect(checkInterview(anAccount(more), now)).toEqual({ ok: true, value: anAccount({ ...more, ...kept }) });
  });

  test('what is kept is kept unchanged the second time, its topics all different', () => {
    const accounts = fc.record({ minutes: fc.integer({ min: -1, max: 500 }), summary: fc.string(), privateNote: fc.option(fc.string()),
      topics: fc.array(fc.constantFrom(...interviewTopics), { maxLength: 20 }), results: fc.array(fc.constantFrom(...interviewResults), { maxLength: 12 }) });
    fc.assert(fc.property(accounts, (more) => {
      const kept = checkInterview(anAccount(more), now);
      if (!kept.ok) return;
      expect(checkInterview(kept.value, now)).toEqual(kept);
      expect(new Set(kept.value.topics).size).toBe(kept.value.topics.length);
    }));
  });
});
