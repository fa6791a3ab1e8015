import type { types } from '@slack/bolt';
import { BOT, TEAM, TOKENS } from '../cast.ts';
import { isPart, textIn } from '../elements.ts';
import type { Emulator, Told } from '../emulator.ts';
import type { Account } from '../language.ts';
import type { Body, Methods } from './method.ts';

/** The emulator knows of no zones, languages, guests or other workspaces. */
export function peopleMethods(emulator: Emulator, accountOf: (user: string) => Account | undefined): Methods {
  async function info(body: Body): Promise<Told> {
    const user = textIn(body.user);
    const told = await emulator.ask(TOKENS.bot, 'users.info', { user });
    const account = accountOf(user);
    if (!told.ok || !isPart(told.user)) return told;
    if (user === BOT.user) return { ...told, user: { ...told.user, is_bot: true, is_app_user: false } };
    if (!account) return told;
    const { locale, ...known } = userAs(user, account);
    const asked = body.include_locale === true || body.include_locale === 'true';
    return { ...told, user: { ...told.user, ...known, ...(asked && { locale }) } };
  }
  return { 'users.info': info };
}

/** Somebody as users.info with `include_locale` and the event user_change show them. */
export function userAs(id: string, account: Account): types.UserChangeEvent['user'] {
  const { name, realName, tz, locale, guest, team = TEAM.id } = account;
  const [first_name = '', last_name = ''] = realName.split(' ');
  return {
    id,
    team_id: team,
    name,
    deleted: false,
    color: '9f69e7',
    real_name: realName,
    tz,
    tz_label: tz,
    tz_offset: 0,
    profile: {
      ...{ title: '', phone: '', skype: '', avatar_hash: '', status_text: '', status_text_canonical: '' },
      ...{ status_emoji: '', status_emoji_display_info: [], status_expiration: 0 },
      ...{ image_24: '', image_32: '', image_48: '', image_72: '', image_192: '', image_512: '' },
      ...{ real_name: realName, real_name_normalized: realName, display_name: name, display_name_normalized: name },
      ...{ first_name, last_name, team, fields: null },
    },
    ...{ is_admin: false, is_owner: false, is_primary_owner: false, is_bot: false, is_app_user: false },
    is_restricted: guest !== false,
    is_ultra_restricted: guest === 'single-channel',
    ...(team !== TEAM.id && { is_stranger: true }),
    updated: 0,
    is_email_confirmed: true,
    locale,
    who_can_share_contact_card: 'EVERYONE',
  };
}
