import { brusselsDay } from '@boussole/domain/calendar-date';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, Self } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { PublicReader } from '../../platform/public-reader.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { GivePreferenceCode } from './give-preference-code.js';
import { GivenPreferenceCodeView, NeedPreferenceView, OwnNeedView, PreferenceDoorView, WishChoicesView } from './preference.graphql.js';
import { readNeedPreference, readOwnNeeds } from './preference.queries.js';
import { RecordPreference, RecordPreferenceInput } from './record-preference.js';
import { SayOwnPreference, SayOwnPreferenceInput } from './say-own-preference.js';
import { SayPreference, SayPreferenceInput } from './say-preference.js';
import { readWishChoices } from './wish-choices.queries.js';

const id = (name: string) => Args(name, { type: () => Uuid });
const longestText = 200;
const longestCode = 30;

@Resolver()
export class PreferenceResolver {
  constructor(
    private readonly db: Database, private readonly reader: PublicReader, private readonly clock: Clock, private readonly giving: GivePreferenceCode,
    private readonly recording: RecordPreference, private readonly saying: SayPreference, private readonly sayingOwn: SayOwnPreference,
  ) {}

  @Query(() => NeedPreferenceView)
  needPreference(@Acting() viewer: Viewer, @id('dossierId') dossierId: string, @id('needId') needId: string) {
    return this.db.consult(viewer, 'preference.read', dossierId, (ask) => readNeedPreference(ask, viewer, dossierId, needId));
  }

  /** Asked every few seconds while somebody types: it opens no dossier and tells nothing of what was said. */
  @Query(() => Boolean, { nullable: true, description: 'Whether a code that one gave is over; none: it is not one\'s own.' })
  preferenceCodeUsed(@Acting() viewer: Viewer, @id('id') code: string) {
    return this.db.read(viewer, async (ask) => (await ask<{ used: boolean | null }>('select app.preference_code_used($1) as used', [code]))[0]?.used);
  }

  @Mutation(() => GivenPreferenceCodeView)
  givePreferenceCode(
    @Acting() viewer: Viewer, @id('dossierId') dossierId: string, @id('needId') needId: string, @id('commandKey') commandKey: string,
  ) {
    return this.giving.execute(viewer, dossierId, needId, commandKey);
  }

  @Mutation(() => Uuid)
  recordPreference(@Acting() viewer: Viewer, @Args('input') input: RecordPreferenceInput) {
    return this.recording.execute(viewer, input);
  }

  @Query(() => PreferenceDoorView)
  preferenceDoor(@Context() { request }: RequestContext, @Args('code', { type: () => Text }) code: string) {
    if (code.length > longestCode) throw new Refusal('text.too_long');
    return this.saying.look(code, request.ip);
  }

  @Query(() => WishChoicesView)
  wishChoices(@Context() context: RequestContext, @Args('text', { type: () => Text }) text: string) {
    if (text.length > longestText) throw new Refusal('text.too_long');
    return this.reader.read(context, 'suggest', (ask) => readWishChoices(ask, text, brusselsDay(this.clock.now())));
  }

  @Mutation(() => Boolean)
  sayPreference(@Context() { request }: RequestContext, @Args('input') input: SayPreferenceInput) {
    return this.saying.say(input, request.ip);
  }

  @Query(() => [OwnNeedView])
  ownPreferences(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'preference.read', (ask) => readOwnNeeds(ask, holder.dossierId));
  }

  @Mutation(() => Boolean)
  sayOwnPreference(@Self() holder: Holder, @Args('input') input: SayOwnPreferenceInput) {
    return this.sayingOwn.execute(holder, input);
  }
}
