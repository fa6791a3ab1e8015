import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toMail } from '../../src/reply/mail.ts';
import type { Block, Reply, Run } from '../../src/reply/reply.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const NOW = '2025-06-01T09:00:00Z';

const mailOf = (lang: Lang, ...blocks: readonly Block[]) => plain(toMail(content, { lang, preview: '', blocks }));
const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
const time = (text: string, at: string, zone = 'Europe/Brussels'): Run => ({ kind: 'time', text, at, zone });

const CLOSES = time('Sunday 22 June 2025 at 23:59 (Brussels time)', '2025-06-22T21:59:00Z');

function answer(utterance: string, lang: Lang = 'en'): Reply {
  const scene = { now: NOW, audience: 'shared', voice: 'applicant', chosen: { lang } } as const;
  return ask(content, { utterance, scene, memory: emptyMemory }).reply;
}

describe('a reply for an e-mail', () => {
  it('tells every time in Brussels and in UTC', () => {
    expect(mailOf('en', paragraph({ kind: 'text', text: 'Until ' }, CLOSES))).toBe(
      'Until Sunday 22 June 2025 at 23:59 (Brussels time; 21:59 UTC)',
    );
    const closes = time('dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)', '2025-06-22T21:59:00Z');
    expect(mailOf('fr', paragraph(closes))).toBe('dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles ; 21 h 59 UTC)');
  });

  it('tells the date in UTC where it is another one', () => {
    const early = time('Monday 23 June 2025 at 00:30 (Brussels time)', '2025-06-22T22:30:00Z');
    expect(mailOf('en', paragraph(early))).toBe(
      'Monday 23 June 2025 at 00:30 (Brussels time; Sunday 22 June 2025 at 22:30 UTC)',
    );
    const tot = time('lundi 23 juin 2025 à 0 h 30 (heure de Bruxelles)', '2025-06-22T22:30:00Z');
    expect(mailOf('fr', paragraph(tot))).toContain('(heure de Bruxelles ; dimanche 22 juin 2025 à 22 h 30 UTC)');
  });

  it('goes by the clocks of that day, in winter too', () => {
    const winter = time('Friday 5 December 2025 at 12:00 (Brussels time)', '2025-12-05T11:00:00Z');
    expect(mailOf('en', paragraph(winter))).toContain('(Brussels time; 11:00 UTC)');
  });

  it('tells it of other zones, and leaves UTC alone', () => {
    const there = time('17:59 (Montréal time)', '2025-06-22T21:59:00Z', 'America/Toronto');
    expect(mailOf('en', paragraph(there))).toBe('17:59 (Montréal time; 21:59 UTC)');
    const utc = time('Sunday 22 June 2025 at 21:59 (UTC)', '2025-06-22T21:59:00Z', 'UTC');
    expect(mailOf('en', paragraph(utc))).toBe('Sunday 22 June 2025 at 21:59 (UTC)');
    const bare = time('noon', '2025-06-22T10:00:00Z');
    expect(mailOf('en', paragraph(bare))).toBe('noon (Europe/Brussels; 10:00 UTC)');
  });

  it('does so wherever a time can stand', () => {
    const cell = [CLOSES];
    const told = mailOf(
      'en',
      { kind: 'heading', text: 'Times' },
      { kind: 'facts', rows: [{ label: 'a', value: cell }] },
      { kind: 'list', items: [cell] },
      { kind: 'table', caption: 'c', columns: ['x', 'y'], rows: [[[{ kind: 'text', text: 'r' }], cell]] },
      { kind: 'note', runs: cell },
      {
        kind: 'event',
        title: 'Talk',
        starts: CLOSES.kind === 'time' ? CLOSES.at : '',
        zone: 'Europe/Brussels',
        when: CLOSES.text,
      },
      { kind: 'source', runs: cell },
    );
    expect(told.split('(Brussels time; 21:59 UTC)')).toHaveLength(7);
    expect(told).not.toContain('(Brussels time)');
  });

  it('gives links with their address, sources last, and nothing to press', () => {
    const mail = plain(toMail(content, answer('When is the webinar for OSG and how do I register?')));
    expect(mail).toContain('16:00 (Brussels time; 14:00 UTC)');
    expect(mail).toMatch(/registration page \(https:\/\/\S+\)/);
    expect(mail.split('\n\n').at(-1)).toMatch(/^Source: OSG posting/);
    const choices: Block = { kind: 'choices', prompt: 'Ask on:', choices: [{ label: 'x', utterance: 'Which oil?' }] };
    expect(mailOf('en', paragraph({ kind: 'text', text: 'Oil.' }), choices)).toBe('Oil.');
  });

  it.each(['en', 'fr'] as const)('holds no time without UTC, whatever is asked (%s)', (lang) => {
    const zone = lang === 'en' ? 'Brussels time)' : 'heure de Bruxelles)';
    const mails = Object.keys(content.intents).flatMap((intent) => {
      const utterance = content.wording[lang].intents[intent]?.choice.utterance ?? '';
      const reply = answer(utterance, lang);
      const times = JSON.stringify(reply).split('"kind":"time"').length - 1;
      return times > 0 ? [plain(toMail(content, reply))] : [];
    });
    expect(mails.length).toBeGreaterThan(3);
    // What is quoted as printed stays as it is.
    expect(mails.filter((mail) => mail.replace(/^(As printed|Tel qu).*$/gm, '').includes(zone))).toEqual([]);
  });
});
