import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AnswerByPhone } from './answer-by-phone.js';
import { AnswerCheckIn } from './answer-check-in.js';
import { AnswerOwnCheckIn } from './answer-own-check-in.js';
import { CheckInResolver } from './check-in.resolver.js';
import { GiveCheckInCode } from './give-check-in-code.js';

@Module({
  imports: [AccountModule],
  providers: [CheckInResolver, AnswerCheckIn, AnswerOwnCheckIn, AnswerByPhone, GiveCheckInCode],
})
export class CheckInModule {}
