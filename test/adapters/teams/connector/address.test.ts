import { expect, test } from 'vitest';
import { addressOf } from '../../../../adapters/teams/address.ts';

const TENANT = '7c1f2f2e-52b1-4f0e-9a7b-3d7f0a1b2c3d';

/** An address in its parts, decoded. */
function partsOf(address: string | null) {
  const { origin, pathname, searchParams } = new URL(address ?? '');
  return [origin, ...pathname.slice(1).split('/').map(decodeURIComponent), Object.fromEntries(searchParams)];
}

test('a message of a channel is found within its thread', () => {
  const place = '19:3997a8@thread.tacv2';
  const at = { tenant: TENANT, place, message: '18', thread: '17', group: 'a-group' };
  expect(partsOf(addressOf(at))).toEqual([
    'https://teams.microsoft.com',
    'l',
    'message',
    place,
    '18',
    { tenantId: TENANT, groupId: 'a-group', parentMessageId: '17' },
  ]);
  const root = addressOf({ tenant: TENANT, place, message: '17' });
  expect(partsOf(root).at(-1)).toEqual({ tenantId: TENANT, parentMessageId: '17' });
});

test('a message of a group chat says that it is one', () => {
  const place = '19:253f5895@thread.v2';
  const address = addressOf({ tenant: TENANT, place, message: '18' });
  expect(partsOf(address).slice(3)).toEqual([place, '18', { tenantId: TENANT, context: '{"contextType":"chat"}' }]);
});

test('what stands in an id does not lead elsewhere', () => {
  const address = addressOf({ tenant: 'a&b', place: '19:/../?x#@thread.tacv2', message: '../../1' });
  expect(address).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\/[^/?]+\/[^/?]+\?tenantId=a%26b&/);
});

test('the chat with the bot has no address', () => {
  expect(addressOf({ tenant: TENANT, place: 'a:1abc', message: '18' })).toBeNull();
});
