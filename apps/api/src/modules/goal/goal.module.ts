import { Module } from '@nestjs/common';
import { GoalResolver } from './goal.resolver.js';
import { SaveGoal } from './save-goal.js';
import { SaveNeed } from './save-need.js';

@Module({ providers: [GoalResolver, SaveGoal, SaveNeed] })
export class GoalModule {}
