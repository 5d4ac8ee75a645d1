import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver.js';
import { Attempts } from '../../platform/attempts.js';
import { ChooseLocale } from './choose-locale.js';
import { ChoosePassword } from './choose-password.js';
import { EndSession } from './end-session.js';
import { Passwords } from './password.js';
import { ProveOneself } from './prove-oneself.js';
import { RequestPasswordLink } from './request-password-link.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { SwitchHat } from './switch-hat.js';

@Module({
  providers: [AccountResolver, Attempts, Passwords, SignIn, SignOut, SwitchHat, EndSession, RequestPasswordLink,
    ChoosePassword, ProveOneself, ChooseLocale],
  exports: [Attempts, Passwords, ProveOneself],
})
export class AccountModule {}
