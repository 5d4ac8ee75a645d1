import { checkInterview } from '@boussole/domain/dossier/interview';
import fc from 'fast-check';
import { contactTimes, timesToday } from './agenda.js';
import { Dice } from './dice.js';
import { idOf } from './ids.js';
import { nameGroups } from './names.js';
import { organisations } from './network.js';
import { people, shown } from './people.js';
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
      const account = { heldAt, channel, minutes, topics, summary: tell(text, hero), privateNote: note ? tell(note, hero) : null };
      expect(checkInterview(account, heldAt)).toMatchObject({ ok: true });
      expect(`${account.summary}${account.privateNote}`).not.toMatch(/[{}]| d’[^aeéèêhiouy«]|de [aeiouéè]\w+(ien|ienne|eur|euse)\b/i);
    }
  });

  it('have asides that say all they mean', () => {
    const hero = { isWoman: true, called: 'Madame', trade: ['a', 'b'] as const, commune: 'Huy' };
    for (const aside of asides) expect(tell(aside, hero)).not.toMatch(/[{}]/);
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
