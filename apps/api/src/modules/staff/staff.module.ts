import { Module } from '@nestjs/common';
import { DisablePerson } from './disable-person.js';
import { InvitePerson } from './invite-person.js';
import { StaffResolver } from './staff.resolver.js';

@Module({ providers: [StaffResolver, InvitePerson, DisablePerson] })
export class StaffModule {}
