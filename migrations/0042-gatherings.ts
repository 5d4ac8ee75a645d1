import type { MigrationInterface, QueryRunner } from 'typeorm';
import { calendarFeed } from './agenda-feed.js';
import { functions } from './gatherings-functions.js';
import { policies } from './gatherings-policies.js';
import { tables } from './gatherings-tables.js';
import { withheld, withheldMoments } from './withheld.js';

/** Moments that several people share. */
export class Gatherings1764000000042 implements MigrationInterface {
  name = 'Gatherings1764000000042';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(policies);
    await q.query(functions);
    await q.query(calendarFeed({ withGatherings: true }));
    await q.query(`${withheld({ withReferrals: true, withTransitions: true, withGatherings: true })}${withheldMoments({ withReferrals: true, withTransitions: true, withGatherings: true })}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(calendarFeed());
    await q.query(`${withheldMoments({ withReferrals: true, withTransitions: true })}${withheld({ withReferrals: true, withTransitions: true })}
drop function app.tell_of_cancelled, app.fill_seats, app.free_seat, app.mark_attendance, app.gathering_people, app.gathering_counts, app.lock_gathering;
delete from app.erasure_plan where table_name in ('gathering_seat', 'gathering_follow_up');
drop policy place_reads on gathering;
drop table gathering_follow_up, gathering_seat, gathering_group, gathering;
drop function app.move_seats, app.check_leaders, app.sees_gatherings, app.keeps_gathering, app.leads_gathering;
`);
  }
}
