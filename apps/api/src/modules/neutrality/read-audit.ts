import { type CalendarDate, brusselsDay } from '@boussole/domain/calendar-date';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { type BoardAsked, readBoard } from './board.queries.js';
import { readDecision, readDecisions } from './decisions.queries.js';
import type { Wanted } from './frame.queries.js';
import { readMethod } from './method.queries.js';
import { readMirror, readPersons } from './person.queries.js';
import { readUnit, type UnitAsked } from './unit.queries.js';

/** Reads what the audit says. Whoever looks at the figures of a unit leaves a line in the journal; at her own alone, none. */
@Injectable()
export class ReadAudit {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  board(viewer: Viewer, asked: BoardAsked) {
    return this.db.read(viewer, (ask) => readBoard(ask, viewer, this.today(), asked));
  }

  unit(viewer: Viewer, asked: UnitAsked) {
    return this.db.note(viewer, 'neutrality.unit_read', asked.id, (ask) => readUnit(ask, viewer, this.today(), asked));
  }

  decisions(viewer: Viewer, asked: UnitAsked, after: string | null) {
    return this.db.note(viewer, 'neutrality.decisions_read', asked.id, (ask) => readDecisions(ask, viewer, this.today(), asked, after));
  }

  decision(viewer: Viewer, asked: UnitAsked, id: string) {
    return this.db.note(viewer, 'neutrality.decision_read', asked.id, (ask) => readDecision(ask, viewer, this.today(), asked, id));
  }

  mirror(viewer: Viewer, wanted: Wanted) {
    return this.db.read(viewer, (ask) => readMirror(ask, viewer, this.today(), wanted));
  }

  persons(viewer: Viewer, wanted: Wanted) {
    return this.db.note(viewer, 'neutrality.persons_read', viewer.organisationId, (ask) => readPersons(ask, viewer, this.today(), wanted));
  }

  method(viewer: Viewer) {
    return this.db.read(viewer, (ask) => readMethod(ask, viewer, this.today()));
  }

  private today(): CalendarDate {
    return brusselsDay(this.clock.now());
  }
}
