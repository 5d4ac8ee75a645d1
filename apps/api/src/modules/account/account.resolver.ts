import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Sessions } from '../../platform/sessions.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Locale, type LocaleName, SessionEntryView, SessionView } from './account.graphql.js';
import { readSession, readSessions } from './account.queries.js';
import { ChooseLocale } from './choose-locale.js';
import { ChoosePassword, ChoosePasswordInput } from './choose-password.js';
import { EndSession } from './end-session.js';
import { RequestPasswordLink } from './request-password-link.js';
import { SignIn, SignInInput } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { SwitchHat } from './switch-hat.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly db: Database, private readonly sessions: Sessions, private readonly signingIn: SignIn,
    private readonly signingOut: SignOut, private readonly switching: SwitchHat, private readonly ending: EndSession,
    private readonly requesting: RequestPasswordLink, private readonly choosing: ChoosePassword,
    private readonly speaking: ChooseLocale, @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => SessionView, { nullable: true })
  async session(@Context() { token }: RequestContext): Promise<SessionView | null> {
    const viewer = token ? await this.sessions.look(token) : null;
    return viewer && this.db.read(viewer, (ask) => readSession(ask, viewer, this.config.isDemo));
  }

  @Query(() => [SessionEntryView])
  mySessions(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readSessions(ask, viewer));
  }

  @Mutation(() => SessionView)
  signIn(@Context() context: RequestContext, @Args('input') input: SignInInput) {
    return this.signingIn.execute(context, input);
  }

  @Mutation(() => Boolean)
  signOut(@Context() context: RequestContext) {
    return this.signingOut.execute(context);
  }

  @Mutation(() => Boolean)
  requestPasswordLink(@Context() context: RequestContext, @Args('email', { type: () => Text }) email: string) {
    return this.requesting.execute(context, email);
  }

  @Mutation(() => Boolean)
  choosePassword(@Context() context: RequestContext, @Args('input') input: ChoosePasswordInput) {
    return this.choosing.execute(context, input);
  }

  @Mutation(() => SessionView)
  switchHat(
    @Context() context: RequestContext, @Acting() viewer: Viewer,
    @Args('membershipId', { type: () => Uuid }) membershipId: string,
  ) {
    return this.switching.execute(context, viewer, membershipId);
  }

  @Mutation(() => Boolean)
  endSession(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.ending.execute(viewer, id);
  }

  @Mutation(() => SessionView)
  chooseLocale(@Acting() viewer: Viewer, @Args('locale', { type: () => Locale }) locale: LocaleName) {
    return this.speaking.execute(viewer, locale);
  }
}
