import { addDays } from '@boussole/domain/calendar-date';
import { checkInterview } from '@boussole/domain/dossier/interview';
import { readReference } from '@boussole/migrations/read-reference';
import fc from 'fast-check';
import { contactTimes, timesToday } from './agenda.js';
import { Dice } from './dice.js';
import { idOf } from './ids.js';
import { nameGroups } from './names.js';
import { organisations } from './network.js';
import { people, shown } from './people.js';
import { allCourses, courseOf } from './register/all-courses.js';
import { live } from './referrals/life.js';
import { toldReferrals } from './referrals/load-referrals.js';
import { Moments } from './referrals/moments.js';
import { bodies } from './register/bodies.js';
import { marchAfter } from './register/electrician.js';
import { priorityRows } from './register/priorities.js';
import { services } from './register/services.js';
import { mondayFrom } from './register/sessions.js';
import { asides, lifeStories } from './stories-life.js';
import { schoolStories } from './stories-school.js';
import { tell } from './story.js';
import { workStories } from './stories-work.js';

const stories = [...workStories, ...schoolStories, ...lifeStories];
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

describe('stories', () => {
  const told = stories.flatMap(({ trades, steps }) => trades.flatMap((trade) => [true, false].flatMap((isWoman) =>
    steps.map((step) => ({ ...step, hero: { isWoman, called: isWoman ? 'Madame d’Harveng' : 'Le visiteur', trade, commune: 'Huy' } })))));

  it('are interviews that could be logged, of a woman as of a man', () => {
    const heldAt = new Date('2026-11-20T10:00:00Z');
    for (const { channel, minutes, topics, text, note, hero } of told) {
      const account = { heldAt, channel, minutes, topics, summary: tell(text, hero), privateNote: note ? tell(note, hero) : null,
        results: [], isSpecial: false, forRepresentative: false };
      expect(checkInterview(account, heldAt)).toMatchObject({ ok: true });
      expect(`${account.summary}${account.privateNote}`).not.toMatch(/[{}]| d’[^aeéèêhiouy«]|de [aeiouéè]\w+(ien|ienne|eur|euse)\b/i);
    }
  });

  it('have asides that say all they mean', () => {
    const hero = { isWoman: true, called: 'Madame', trade: ['a', 'b'] as const, commune: 'Huy' };
    for (const aside of asides) expect(tell(aside, hero)).not.toMatch(/[{}]/);
  });
});

describe('register', () => {
  const codesOf = (file: string) => new Set(readReference(file).map(({ code }) => code));

  it('teaches trades that exist, each in words of its own', () => {
    const trades = codesOf('trades.tsv');
    for (const { trades: taught } of allCourses.values()) for (const trade of taught) expect(trades).toContain(trade);
    for (const { trade, basin } of priorityRows(2026)) expect([trades.has(String(trade)), codesOf('basins.tsv').has(String(basin))]).toEqual([true, true]);
    expect(allCourses.size).toBeGreaterThan(60);
    expect(new Set([...allCourses.values()].map(({ title }) => title)).size).toBe(allCourses.size);
    expect(new Set(services.map(({ key }) => key)).size).toBe(services.length);
  });

  it('holds bodies of a known kind that do what is known, in places of their own', () => {
    const kinds = codesOf('organisation-types.tsv');
    expect(new Set(bodies.map(({ name }) => name)).size).toBe(bodies.length);
    expect(new Set(bodies.map(({ site }) => site)).size).toBe(bodies.length);
    for (const { kind, groups } of bodies) {
      expect(kinds).toContain(kind);
      for (const { courses = [], services: done = [], form } of groups) {
        for (const key of courses) expect(courseOf(key).key).toBe(key);
        expect(courses.length > 0).toBe(form !== undefined);
        for (const key of done) expect(services.map((service) => service.key)).toContain(key);
      }
    }
  });

  it('knows every place of the network by the same name', () => {
    for (const { name, kind, branches } of organisations) {
      const body = bodies.find((known) => known.name === name);
      expect(body?.kind).toBe(kind);
      const known = body?.groups.flatMap(({ places }) => places.map(([branch]) => branch));
      for (const [branch] of branches) expect(known).toContain(branch);
    }
  });

  it('has the electricians of Liège begin in time, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      const today = addDays('2026-01-01', days);
      const march = marchAfter(today);
      expect(march.slice(4)).toBe('-03-01');
      expect(mondayFrom(addDays(today, 30)) < march).toBe(true);
      expect(march < addDays(today, 45 + 367)).toBe(true);
    }));
  });
});

describe('agenda', () => {
  it('holds contacts on working days, in their order, before now', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 6 }), fc.string(), (now, count, name) => {
      const times = contactTimes(new Dice(name), count, now);
      expect(times).toHaveLength(count);
      times.forEach((time, i) => {
        expect([0, 6]).not.toContain(time.getUTCDay());
        expect(time.getTime()).toBeLessThan(times[i + 1]?.getTime() ?? now.getTime());
        expect(now.getTime() - time.getTime()).toBeLessThan(366 * 86_400_000);
      });
    }));
  });

  it('finds two moments between midnight and now', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 0, max: 86_399_999 }), (midnight, elapsed) => {
      const now = new Date(midnight.getTime() + elapsed);
      const [first, second] = timesToday(now, midnight);
      expect(first.getTime()).toBeGreaterThanOrEqual(midnight.getTime());
      expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
      expect(second.getTime()).toBeLessThanOrEqual(now.getTime());
    }));
  });
});

describe('network', () => {
  it('gives everybody a place that exists', () => {
    for (const { hats } of people) {
      for (const { organisation, branch, employer } of hats) {
        const found = organisations.find(({ name }) => name === organisation);
        expect(found?.branches.map(([name]) => name)).toContain(branch);
        expect(organisations.map(({ name }) => name)).toContain(employer ?? organisation);
      }
    }
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    for (const [key] of shown) expect(people.map((person) => person.key)).toContain(key);
  });

  it('spells each name once in its group', () => {
    for (const { families, feminine, masculine } of nameGroups) {
      for (const names of [families, feminine, masculine]) {
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^\p{L}[\p{L}’ -]*$/u);
      }
    }
  });

  it('numbers things the same for ever', () => {
    expect(idOf('person:nadia')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf('person:nadia')).toBe(idOf('person:nadia'));
    expect(new Dice('a').roll()).toBe(new Dice('a').roll());
  });
});

describe('referrals', () => {
  const weekdays = { workingDays: [1, 2, 3, 4, 5], closures: [], schoolHolidays: [] };

  it('are lived as the law lets them be, whatever the day and the hour they are told', () => {
    fc.assert(fc.property(instants, (now) => {
      const moments = new Moments(now, weekdays);
      for (const told of toldReferrals) {
        const { steps, chosenAt } = told.life(moments);
        const { log, due, facts, last } = live(steps, chosenAt, now, weekdays);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
        expect([facts.version, facts.state]).toEqual([log.length, last.state]);
        for (const { at } of log) expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(last.overAt === null || due.every(({ state }) => state !== 'planned')).toBe(true);
      }
    }), { numRuns: 20 });
  });

  it('name each other, and nobody twice', () => {
    const keys = toldReferrals.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { with: other } of toldReferrals) if (other) expect(keys).toContain(other);
  });
});
