import { describe, expect, it, test } from 'vitest';
import { problemsOf } from '../../../adapters/teams/package/check-manifest.ts';
import { fillManifest } from '../../../adapters/teams/package/fill.ts';
import { APP_ID, FOLDER, filled, filledText, french, PUBLIC_URL, template } from './manifest/filled.ts';
import { readPng } from './manifest/png.ts';

type Json = Record<string, unknown>;
const fresh = (): Json => JSON.parse(filledText);

describe('the filled manifest', () => {
  it('passes the official schema of its version', () => expect(problemsOf('manifest', fresh())).toEqual([]));

  it('is that of this installation, throughout', () => {
    const [bot] = filled.bots;
    const [extension] = filled.composeExtensions;
    expect([filled.id, bot.botId, extension.botId]).toEqual([APP_ID, APP_ID, APP_ID]);
    expect(filled.validDomains).toEqual(['desk.example.org']);
    expect(filled).toMatchObject({ version: '0.1.0', developer: { websiteUrl: PUBLIC_URL, privacyUrl: PUBLIC_URL } });
    expect(filledText).not.toMatch(/\{\{|\}\}/);
  });

  it('asks for no permission, and signs nobody in', () => {
    for (const key of ['authorization', 'webApplicationInfo', 'permissions', 'devicePermissions']) {
      expect(filled).not.toHaveProperty(key);
    }
  });

  it('has the bot in every scope, with commands for each', () => {
    const [bot] = filled.bots;
    expect(bot).toMatchObject({ supportsFiles: false, isNotificationOnly: false });
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot.scopes);
    expect(filled).toMatchObject({ supportsChannelFeatures: 'tier1' });
  });

  it('has the search and the action on messages', () => {
    expect(filled.composeExtensions[0].commands).toMatchObject([
      {
        id: 'share',
        type: 'query',
        context: ['compose', 'commandBox'],
        initialRun: true,
        parameters: [{ name: 'typed' }],
      },
      { id: 'suggest', type: 'action', context: ['message'], fetchTask: true },
    ]);
  });

  test.each<[what: string, said: RegExp, breakIt: (manifest: Json) => void]>([
    ['no id', /required property 'id'/, (manifest) => delete manifest.id],
    ['an id that is none', /^\/id must match pattern/, (manifest) => Object.assign(manifest, { id: '{{appId}}' })],
    [
      'a name that is too long',
      /^\/name\/short .*30/,
      (manifest) => Object.assign(manifest, { name: { short: 'x'.repeat(31) } }),
    ],
    [
      'a property that nobody knows',
      /additional properties surprise$/,
      (manifest) => Object.assign(manifest, { surprise: 1 }),
    ],
    [
      'a thirteenth command',
      /commandLists\/0\/commands .*12/,
      (manifest) => {
        const [bot] = manifest.bots as [{ commandLists: [{ commands: unknown[] }] }];
        bot.commandLists[0].commands.push(bot.commandLists[0].commands[0]);
      },
    ],
    [
      'a scope that there is not',
      /\/scopes\/1 must be equal to one of/,
      (manifest) => {
        const [bot] = manifest.bots as [{ scopes: string[] }];
        bot.scopes[1] = 'everybody';
      },
    ],
    [
      'another version than its schema',
      /^\/manifestVersion/,
      (manifest) => Object.assign(manifest, { manifestVersion: '1.27' }),
    ],
    ['no schema', /^\/\$schema must name/, (manifest) => delete manifest.$schema],
    [
      'a version that there is not',
      /names v9\.9,/,
      (manifest) => Object.assign(manifest, { $schema: String(manifest.$schema).replace('v1.28', 'v9.9') }),
    ],
  ])('fails with %s', (_what, said, breakIt) => {
    const manifest = fresh();
    breakIt(manifest);
    expect(problemsOf('manifest', manifest)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
  });
});

describe('the filling', () => {
  it('refuses a gap that nothing fills', () => {
    const filling = { appId: APP_ID, publicUrl: PUBLIC_URL, version: '0.1.0' };
    expect(() => fillManifest('{ "id": "{{appld}}" }', filling)).toThrow('{{appld}}');
  });

  it('cannot break out of its string', () => {
    const filling = { appId: 'a"b\\c', publicUrl: PUBLIC_URL, version: '0.1.0' };
    expect(JSON.parse(fillManifest('{ "id": "{{appId}}" }', filling))).toEqual({ id: 'a"b\\c' });
  });
});

describe('the French file', () => {
  it('passes the official schema of its version, which is that of the manifest', () => {
    expect(problemsOf('localization', french)).toEqual([]);
    const version = (file: Json) => /v\d+\.\d+/.exec(String(file.$schema))?.[0];
    expect(version(french)).toBe(version(fresh()));
  });

  it('translates every text that people read, and nothing else', () => {
    const { $schema, ...translations } = french;
    expect($schema).toContain('Localization');
    expect(Object.keys(translations).sort()).toEqual(textsIn(JSON.parse(template)).sort());
  });

  it('spaces as French is printed', () => {
    const { $schema: _schema, ...translations } = french;
    expect(Object.values(translations).filter((text) => /[^\u00a0][:;?!](\s|$)|'|"/.test(text))).toEqual([]);
  });

  test.each<[what: string, said: RegExp, breakIt: (file: Json) => void]>([
    ['no name', /required property 'name.short'/, (file) => delete file['name.short']],
    [
      'a title that is too long',
      /commands\[0\].title .*32/,
      (file) => Object.assign(file, { 'composeExtensions[0].commands[0].title': 'x'.repeat(33) }),
    ],
    [
      'a path that there is not',
      /additional properties bots\[1\]/,
      (file) => Object.assign(file, { 'bots[1].commandLists[0].commands[0].title': 'x' }),
    ],
  ])('fails with %s', (_what, said, breakIt) => {
    const file: Json = { ...french };
    breakIt(file);
    expect(problemsOf('localization', file)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
  });

  /** The paths of what people read in the manifest; the name of the developer is not translated. */
  function textsIn(value: unknown, path = ''): string[] {
    if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, `${path}[${at}]`));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => {
      const at = path === '' ? key : `${path}.${key}`;
      const isRead = /^(?:name|description)\.\w+$|\.(?:title|description|prompt)$/.test(at);
      return isRead && typeof item === 'string' ? [at] : textsIn(item, at);
    });
  }
});

describe('the icons', () => {
  it('are as large as Teams wants them', () => {
    const [color, outline] = [readPng(`${FOLDER}/color.png`), readPng(`${FOLDER}/outline.png`)];
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('have nothing but white on transparent in the outline', () => {
    const { points } = readPng(`${FOLDER}/outline.png`);
    const drawn = points.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.filter(([red, green, blue]) => red + green + blue < 3 * 255)).toEqual([]);
    expect(drawn.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(50);
    expect(points.length - drawn.length).toBeGreaterThan(500);
  });

  it('fill the whole square with the colour of the app, and leave a border around the drawing', () => {
    const { points, width } = readPng(`${FOLDER}/color.png`);
    expect(points.every(([, , , alpha]) => alpha === 255)).toBe(true);
    const accent = (point: readonly number[]) =>
      `#${point
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}` === filled.accentColor;
    const inBorder = (at: number) => [at % width, Math.floor(at / width)].some((along) => along < 48 || along >= 144);
    expect(points.filter((point, at) => inBorder(at) && !accent(point))).toEqual([]);
    expect(points.some((point) => !accent(point))).toBe(true);
  });
});
