import fc from 'fast-check';
import { reachOf } from '../access/rules.js';
import { sections } from '../access/sections.js';
import { addDays, brusselsDay } from '../calendar-date.js';
import {
  bases, checkTerms, endOf, evidences, evidencesOf, givers, type GrantProposal, latestUntil, monthsLater, sharedSections, sharingText, usualUntil,
} from './terms.js';

const today = '2026-11-21';
const days = fc.integer({ min: 0, max: 13 * 365 }).map((count) => addDays('2025-01-01', count));
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

const aProposal = (more: Partial<GrantProposal> = {}): GrantProposal => ({
  purpose: 'training_entry', sections: ['identity', 'path'], withSpecial: false, mayWrite: false, basis: 'consent',
  evidence: 'oral_witness', evidenceText: 'Karim Haddad', evidenceHash: null, textVersion: sharingText, untilOn: '2027-02-21', ...more,
});

describe('what is refused', () => {
  test.each([
    ['a day that has passed', { untilOn: '2026-11-20' }, 'grant.until_invalid'],
    ['more than twelve months', { untilOn: '2027-11-22' }, 'grant.until_invalid'],
    ['a day that does not exist', { untilOn: '2027-02-30' }, 'grant.until_invalid'],
    ['special data among the others', { sections: ['special'] }, 'input.invalid'],
    ['a text that nobody reads out any more', { textVersion: 'partage-2020-01' }, 'input.invalid'],
    ['an oral consent that nobody heard', { evidenceText: ' ' }, 'grant.evidence_missing'],
    ['a signed paper without its fingerprint', { evidence: 'signed_paper', evidenceText: null }, 'grant.evidence_missing'],
    ['a signed paper with half of one', { evidence: 'signed_paper', evidenceHash: 'ab'.repeat(16) }, 'grant.evidence_missing'],
    ['a public mission without its text', { basis: 'public_mission', evidence: 'legal_text', evidenceText: 'oui' }, 'grant.evidence_missing'],
    ['a public mission that claims a consent', { basis: 'public_mission' }, 'grant.evidence_missing'],
    ['a vital interest in two words', { basis: 'vital_interest', evidence: 'vital_note', evidenceText: 'En danger' }, 'grant.evidence_missing'],
    ['a national number in a proof', { evidenceText: 'Karim 85.07.30-033.28' }, 'text.national_number'],
    ['a proof that is a novel', { evidenceText: 'x'.repeat(201) }, 'text.too_long'],
  ] satisfies [string, Partial<GrantProposal>, string][])('%s', (_, more, code) => {
    expect(says(checkTerms(aProposal(more), 'caseworker', today))).toBe(code);
  });

  test('nobody but the person says on the screen that she agrees; she says it in no other way there', () => {
    for (const by of givers) {
      for (const basis of bases) {
        for (const evidence of evidences) {
          const proposal = aProposal({ basis, evidence, evidenceText: evidence === 'in_app' ? null : 'Décret du 12 novembre 2021', evidenceHash: 'ab'.repeat(32) });
          const isHers = evidence === 'in_app' && by !== 'caseworker';
          const isTheirs = evidence !== 'in_app' && by === 'caseworker';
          expect(says(checkTerms(proposal, by, today))).toBe(evidencesOf[basis].includes(evidence) && (isHers || isTheirs) ? 'yes' : 'grant.evidence_missing');
        }
      }
    }
  });
});

describe('what is given', () => {
  test('who she is goes with every sharing; what is very personal only when it was ticked for itself', () => {
    const lists = fc.subarray([...sections]);
    fc.assert(fc.property(lists, fc.boolean(), (chosen, withSpecial) => {
      const shared = sharedSections(chosen, withSpecial);
      expect(shared).toContain('identity');
      expect(shared.includes('special')).toBe(withSpecial);
      expect(shared).toEqual(sections.filter((name) => shared.includes(name)));
      for (const name of shared) expect(name === 'identity' || name === 'special' || chosen.includes(name)).toBe(true);
    }));
  });

  test('a signed paper keeps its fingerprint, an oral consent its witness', () => {
    const signed = checkTerms(aProposal({ evidence: 'signed_paper', evidenceText: '', evidenceHash: 'AB'.repeat(32) }), 'caseworker', today);
    expect(signed).toMatchObject({ ok: true, value: { evidenceText: null, evidenceHash: 'ab'.repeat(32) } });
    const oral = checkTerms(aProposal({ evidenceText: ' Karim Haddad ', evidenceHash: 'ab'.repeat(32) }), 'caseworker', today);
    expect(oral).toMatchObject({ ok: true, value: { evidenceText: 'Karim Haddad', evidenceHash: null } });
  });
});

describe('how long', () => {
  test('three months unless somebody says otherwise, twelve at most', () => {
    expect([usualUntil(today), latestUntil(today)]).toEqual(['2027-02-21', '2027-11-21']);
    expect([monthsLater('2026-11-30', 3), monthsLater('2024-02-29', 12), monthsLater('2026-12-31', 2)]).toEqual(['2027-02-28', '2025-02-28', '2027-02-28']);
  });

  test('the longest stays under what the database allows, whichever the day', () => {
    fc.assert(fc.property(days, (day) => {
      const end = endOf(latestUntil(day))?.getTime() ?? 0;
      expect(end - Date.parse(`${day}T12:00:00Z`)).toBeLessThanOrEqual(367 * 86_400_000);
      expect(latestUntil(day) > usualUntil(day) && usualUntil(day) > day).toBe(true);
    }));
  });

  test('it ends at midnight in Brussels, winter, summer and on the nights between', () => {
    fc.assert(fc.property(days, (day) => {
      const end = endOf(day);
      if (!end) throw new Error('a day without an end');
      expect(brusselsDay(end)).toBe(addDays(day, 1));
      expect(brusselsDay(new Date(end.getTime() - 1))).toBe(day);
    }), { numRuns: 500 });
    expect(endOf('2027-03-28')?.toISOString()).toBe('2027-03-28T22:00:00.000Z');
    expect(endOf('2027-03-27')?.toISOString()).toBe('2027-03-27T23:00:00.000Z');
    expect(endOf('2027-10-31')?.toISOString()).toBe('2027-10-31T23:00:00.000Z');
    expect(endOf('2027-02-30')).toBeNull();
  });

  test('until that instant it lets in, from that instant it does not; taken back, it never does again', () => {
    const anne = { sessionId: 's', personId: 'anne', membershipId: 'anne-there', branchId: 'there', organisationId: 'theirs', role: 'operator_agent' } as const;
    const open = (from: Date, until: Date, now: Date) => reachOf({
      branchId: 'here', status: 'open', isRestricted: false, isAnonymous: false, leadMembershipId: 'nadia', now,
      doors: [{ door: 'grant', membershipId: null, branchId: 'there', from: from.toISOString(), until: until.toISOString(), purpose: 'follow_up',
        sections: ['identity'], mayWrite: false }],
    }, anne) !== null;
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 365 }), fc.integer({ min: -5_000, max: 5_000 }), (day, length, offset) => {
      const [from, until] = [new Date(`${day}T09:00:00Z`), endOf(addDays(day, length))];
      if (!until) throw new Error('a day without an end');
      expect(open(from, until, new Date(until.getTime() + offset))).toBe(offset < 0);
      const revoked = new Date(from.getTime() + length * 3_600_000);
      expect(open(from, revoked, new Date(revoked.getTime() + Math.abs(offset)))).toBe(false);
    }));
  });
});
