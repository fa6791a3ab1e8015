import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readEnvironment } from '../src/env.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

describe('.env.example', () => {
  it('names exactly the variables that are read', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('has one line of comment above each of them', () => {
    const lines = example.split('\n');
    for (const name of Object.keys(environmentSchema.shape)) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[at - 1], name).toMatch(/^# \S/);
      expect(lines[at - 2], name).toBe('');
    }
  });

  it('sets nothing but the defaults', () => {
    expect(readEnvironment(parseEnv(example))).toEqual(readEnvironment({}));
  });

  it('gives examples that are valid', () => {
    const examples = [...example.matchAll(/Example: (\S+)\n([A-Z_]+)=/g)].map(([, value, name]) => [name, value]);
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(() => readEnvironment(Object.fromEntries(examples))).not.toThrow();
  });
});

describe('readEnvironment', () => {
  it('reads what is set and leaves the rest absent', () => {
    const read = readEnvironment({ DESK_PORT: '0', DESK_NOW: ' 2025-06-22T23:58+02:00 ', DESK_ZONE: '', PATH: '/bin' });
    expect(read).toMatchObject({ DESK_PORT: 0, DESK_CONTENT: 'content', DESK_NOW: '2025-06-22T21:58:00.000Z' });
    expect(read).not.toHaveProperty('DESK_ZONE');
    expect(read).not.toHaveProperty('PATH');
  });

  it('names every variable at fault at once, each with its mend', () => {
    const bad = {
      DESK_PORT: '70000',
      DESK_NOW: 'yesterday',
      DESK_LANG: 'nl',
      DESK_ZONE: 'Bruxelles',
      DESK_PROT: '4310',
      DATABASE_URL: 'mysql://desk:hush@db/desk',
    };
    const message = failure(() => readEnvironment(bad));
    expect(message).toMatch(/DESK_PORT: .*65535/);
    expect(message).toMatch(/DESK_NOW: .*2025-06-22T21:58:00Z/);
    expect(message).toMatch(/DESK_LANG: .*en, fr/);
    expect(message).toMatch(/DESK_ZONE: .*Europe\/Brussels/);
    expect(message).toMatch(/DESK_PROT: .*DESK_PORT/);
    expect(message).toMatch(/DATABASE_URL: .*postgres:/);
    expect(message).not.toContain('hush');
  });

  it.each(['eight', '4310.5', '-1'])('does not take %j for a port', (port) => {
    expect(failure(() => readEnvironment({ DESK_PORT: port }))).toMatch(/DESK_PORT/);
  });

  it.each(['2025-06-22', '2025-06-22T23:58', '2025-02-30T00:00:00Z', '1750000000'])(
    'does not take %j for an instant',
    (now) => {
      expect(failure(() => readEnvironment({ DESK_NOW: now }))).toMatch(/DESK_NOW/);
    },
  );
});

describe('DESK_PUBLIC_URL', () => {
  const read = (url: string) => readEnvironment({ DESK_PUBLIC_URL: url }).DESK_PUBLIC_URL;

  it.each([
    ['https://desk.example.org', 'https://desk.example.org'],
    ['https://Desk.Example.org/', 'https://desk.example.org'],
    ['https://example.org:8443/vacancy-desk/', 'https://example.org:8443/vacancy-desk'],
  ])('takes %s for %s', (url, address) => expect(read(url)).toBe(address));

  it.each([
    'desk.example.org',
    'http://desk.example.org',
    'https://localhost',
    'https://desk',
    'https://desk.local',
    'https://192.168.1.4',
    'https://[::1]',
    'https://anna:secret@desk.example.org',
    'https://desk.example.org?token=secret',
  ])('does not take %s, which no platform could call, and does not repeat it', (url) => {
    const said = failure(() => read(url));
    expect(said).toMatch(/DESK_PUBLIC_URL: .*https:\/\/desk\.example\.org$/);
    expect(said).not.toContain('secret');
  });
});

describe('DESK_CHANNEL', () => {
  it.each(['C0123ABCD', 'G0123ABCD', '19:abc_DEF-123@thread.tacv2'])('takes the channel %s', (channel) => {
    expect(readEnvironment({ DESK_CHANNEL: channel }).DESK_CHANNEL).toBe(channel);
  });

  it.each(['#vacancies', 'vacancies', 'U0123ABCD', 'c0123abcd'])('does not take %s', (channel) => {
    expect(failure(() => readEnvironment({ DESK_CHANNEL: channel }))).toMatch(/DESK_CHANNEL: .*C0123ABCD/);
  });
});

const ID = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const OTHER_ID = '11111111-2222-3333-4444-555555555555';
const TEAMS = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: 'Hush~8Q_hush.hush-hush', TEAMS_TENANT_ID: OTHER_ID } as const;
const OF_TEAMS = Object.keys(TEAMS) as (keyof typeof TEAMS)[];

describe('the variables of Teams', () => {
  it('are an app, its secret and its tenant, ids in lower case', () => {
    expect(readEnvironment(TEAMS)).toMatchObject(TEAMS);
    expect(readEnvironment({ ...TEAMS, TEAMS_APP_ID: ID.toUpperCase() }).TEAMS_APP_ID).toBe(ID);
    expect(readEnvironment({ ...TEAMS, TEAMS_TENANT_ID: ID.toUpperCase() }).TEAMS_TENANT_ID).toBe(ID);
  });

  const PARTS = OF_TEAMS.flatMap((one, at) => [[one], OF_TEAMS.filter((_, place) => place !== at)]);
  it.each(PARTS)('belong together: %s', (...names) => {
    const given = Object.fromEntries(names.map((name) => [name, TEAMS[name]]));
    const said = failure(() => readEnvironment(given));
    for (const name of OF_TEAMS) {
      if (names.includes(name)) expect(said).not.toMatch(new RegExp(`${name}:`));
      else expect(said).toMatch(new RegExp(`${name}: it is missing; write the \\w+`));
    }
    expect(said).not.toContain(TEAMS.TEAMS_APP_PASSWORD);
  });

  it.each([
    ['TEAMS_APP_ID', 'my-hush-bot', /TEAMS_APP_ID: .*application \(client\) id/],
    ['TEAMS_APP_ID', `${ID}0`, /TEAMS_APP_ID: .*application \(client\) id/],
    ['TEAMS_TENANT_ID', 'hush.onmicrosoft.com', /TEAMS_TENANT_ID: .*directory \(tenant\) id/],
    ['TEAMS_APP_PASSWORD', 'hush', /TEAMS_APP_PASSWORD: .*value of a client secret/],
    ['TEAMS_APP_PASSWORD', 'hush hush hush', /TEAMS_APP_PASSWORD: .*value of a client secret/],
    ['TEAMS_APP_PASSWORD', OTHER_ID, /TEAMS_APP_PASSWORD: .*not its id/],
    ['TEAMS_TENANTS', `${ID},hush`, /TEAMS_TENANTS: .*commas/],
    ['TEAMS_LOCAL', 'hush', /TEAMS_LOCAL: write 1/],
  ])('do not take %s=%s, say what to write instead, and do not repeat it', (name, value, mend) => {
    const said = failure(() => readEnvironment({ ...TEAMS, [name]: value }));
    expect(said).toMatch(mend);
    expect(said).not.toContain('hush');
    expect(said).not.toContain(value);
    expect(said).not.toContain(TEAMS.TEAMS_APP_PASSWORD);
  });

  it('may name further tenants, with commas between them', () => {
    const read = (list: string) => readEnvironment({ ...TEAMS, TEAMS_TENANTS: list }).TEAMS_TENANTS;
    expect(read(OTHER_ID)).toEqual([OTHER_ID]);
    expect(read(` ${ID.toUpperCase()} ,${OTHER_ID}`)).toEqual([ID, OTHER_ID]);
    expect(read(' ')).toBeUndefined();
    for (const list of [`${ID};${OTHER_ID}`, `${ID} ${OTHER_ID}`, `${ID},`]) {
      expect(
        failure(() => read(list)),
        list,
      ).toMatch(/TEAMS_TENANTS: .*commas/);
    }
  });

  it('need an app beside further tenants', () => {
    const said = failure(() => readEnvironment({ TEAMS_TENANTS: ID }));
    for (const name of OF_TEAMS) expect(said).toContain(`${name}: it is missing`);
  });

  it('let this machine alone talk with the desk, but not beside an app', () => {
    expect(readEnvironment({ TEAMS_LOCAL: '1' }).TEAMS_LOCAL).toBe('1');
    for (const name of OF_TEAMS) {
      const said = failure(() => readEnvironment({ TEAMS_LOCAL: '1', [name]: TEAMS[name] }));
      expect(said).toMatch(new RegExp(`${name}: .*TEAMS_LOCAL; remove one of the two`));
      expect(said).not.toContain(TEAMS[name]);
    }
    expect(failure(() => readEnvironment({ ...TEAMS, TEAMS_LOCAL: '1' })).match(/remove one/g)).toHaveLength(3);
  });
});

function failure(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ code: 'environment_invalid' });
    return String(error);
  }
  return 'nothing failed';
}
