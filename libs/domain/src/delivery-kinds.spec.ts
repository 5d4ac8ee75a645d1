import { deliveryJobs } from './deliveries.js';
import { deliveryKinds, kindOfDelivery } from './delivery-kinds.js';

test('every job of the product is of a kind that a person understands', () => {
  expect(deliveryJobs.filter((job) => kindOfDelivery(job) === 'other')).toEqual([]);
  expect(new Set(deliveryJobs.map(kindOfDelivery)).size).toBeGreaterThanOrEqual(deliveryKinds.length - 2);
});

test.each([['mail-follow-up', 'reminder'], ['follow-up', 'referral'], ['audit-night', 'audit'], ['of-tomorrow', 'other']])('%s is about %s', (job, kind) => {
  expect(kindOfDelivery(job)).toBe(kind);
});
