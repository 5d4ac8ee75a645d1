import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda.resolver.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CancelFollowUps } from './cancel-follow-ups.js';
import { DelegateFollowUps } from './delegate-follow-ups.js';
import { DoFollowUps } from './do-follow-ups.js';
import { EachDossier } from './each-dossier.js';
import { KeepCalendarFeed } from './keep-calendar-feed.js';
import { SnoozeFollowUps } from './snooze-follow-ups.js';
import { UndoFollowUps } from './undo-follow-ups.js';

/** What is due to whom, day by day; the week; one's agenda under a private address; how far promises are kept. */
@Module({
  controllers: [CalendarFeedController],
  providers: [AgendaResolver, EachDossier, DoFollowUps, SnoozeFollowUps, DelegateFollowUps, CancelFollowUps, UndoFollowUps, KeepCalendarFeed],
})
export class AgendaModule {}
