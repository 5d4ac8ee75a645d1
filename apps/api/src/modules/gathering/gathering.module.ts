import { Module } from '@nestjs/common';
import { ChangeGathering } from './change-gathering.js';
import { CountGroup } from './count-group.js';
import { Enrol } from './enrol.js';
import { FollowUpGathering } from './follow-up-gathering.js';
import { GatheringResolver } from './gathering.resolver.js';
import { PlanGathering } from './plan-gathering.js';
import { TakeAttendance } from './take-attendance.js';

/** Moments that several people share. */
@Module({ providers: [GatheringResolver, PlanGathering, ChangeGathering, Enrol, CountGroup, TakeAttendance, FollowUpGathering] })
export class GatheringModule {}
