import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runDoor } from '../../../adapters/terminal/door.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';

const NOW = '2025-06-01T09:00:00.000Z';
const content = loadContent('content');
const scene = { audience: 'private', voice: 'colleague' } as const;
const newDesk = (max = 1_000) => createDesk({ content, clock: () => NOW, conversations: createInProcess({ max }) });

/** What the door says to these lines; an object is written as JSON. */
async function through(lines: readonly unknown[], desk = newDesk()) {
  const output = new PassThrough();
  const text = output.setEncoding('utf8').toArray();
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  await runDoor({ desk, scene, input: from(input), output });
  output.end();
  return (await text)
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function* from(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

describe('the door', () => {
  it('says exactly the keys that it promises, in their order', async () => {
    const [stipend, check] = await through([
      { id: 1, text: 'How much is the grant of OPS?' },
      { id: 2, text: 'I am 22, French and in my second year at university. Can I apply for OSG?' },
    ]);
    const keys = ['id', 'outcome', 'intents', 'vacancies', 'lang', 'confidence', 'answers', 'verdict', 'text'];
    expect(Object.keys(stipend)).toEqual(keys);
    expect(stipend).toMatchObject({
      id: 1,
      outcome: 'answer',
      intents: ['stipend'],
      vacancies: ['ops'],
      lang: 'en',
      verdict: null,
    });
    expect(Object.keys(stipend.answers[0])).toEqual(['intent', 'outcome', 'facts']);
    expect(Object.keys(stipend.answers[0].facts[0])).toEqual(['vacancy', 'fact', 'status', 'value', 'source']);
    expect(stipend.answers[0].facts[0]).toMatchObject({
      vacancy: 'ops',
      fact: 'stipend',
      status: 'stated',
      value: { currency: 'EUR', per: 'month' },
    });
    expect(Object.keys(check)).toEqual(keys);
    expect(check).toMatchObject({ vacancies: ['osg'], verdict: 'eligible' });
    expect(check.answers[0].verdicts).toEqual({ osg: 'eligible' });
  });

  it('keeps what the desk worked out apart from the facts', async () => {
    const [total, plain] = await through([
      { id: 1, text: 'What does OSG pay in total?' },
      { id: 2, text: 'What does OSG pay?' },
    ]);
    expect(total.answers[0].calculated).toEqual([
      {
        vacancy: 'osg',
        amount: 7716.54,
        currency: 'EUR',
        times: 6,
        each: { amount: 1286.09, currency: 'EUR', per: 'month' },
        by: 'posting',
      },
    ]);
    expect(total.answers[0].facts.map(({ fact }: { readonly fact: string }) => fact)).toEqual(['stipend', 'duration']);
    expect(plain.answers[0]).not.toHaveProperty('calculated');
  });

  it('answers a line that is no question with its number, and goes on', async () => {
    const said = await through([{ id: 'a', text: 'hello' }, 'not json', '', { id: 'b' }, { id: 'c', text: 'bonjour' }]);
    expect(said).toMatchObject([
      { id: 'a', outcome: 'smalltalk', intents: ['greeting'], lang: 'en' },
      { id: null, error: { code: 'not_json', line: 2 } },
      { id: null, error: { code: 'not_json', line: 3 } },
      { id: null, error: { code: 'bad_text', line: 4 } },
      { id: 'c', outcome: 'smalltalk', lang: 'fr' },
    ]);
    expect(Object.keys(said[1])).toEqual(['id', 'error']);
  });

  it('remembers within a conversation and nowhere else', async () => {
    const followUp = { text: 'and the start date?' };
    const said = await through([
      { id: 1, text: 'How much is the grant of OSG?', conversation: 'x' },
      { id: 2, ...followUp, conversation: 'x' },
      { id: 3, ...followUp, conversation: 'y' },
      { id: 4, ...followUp },
    ]);
    expect(said.map(({ vacancies }) => vacancies)).toEqual([['osg'], ['osg'], [], []]);
  });

  it('takes time, language and vacancy of a line', async () => {
    const said = await through([
      { id: 1, text: 'Is OPS still open?' },
      { id: 2, text: 'Is OPS still open?', now: '2026-11-22T12:00:00Z' },
      { id: 3, text: 'How much is the grant?', lang: 'fr', vacancy: 'osg' },
    ]);
    expect(said[0].text).not.toBe(said[1].text);
    expect(said[2]).toMatchObject({ lang: 'fr', vacancies: ['osg'] });
  });

  it('keeps as many conversations as it may, and lets the oldest go', async () => {
    const opened = Array.from({ length: 4 }, (_, at) => ({
      id: at,
      text: 'How much is the grant of OSG?',
      conversation: at,
    }));
    const followed = opened
      .map(({ id, conversation }) => ({ id, text: 'and the start date?', conversation }))
      .reverse();
    const said = (await through([...opened, ...followed.slice(0, 3)], newDesk(3))).slice(4);
    expect(said.map(({ vacancies }) => vacancies)).toEqual([['osg'], ['osg'], ['osg']]);
    const [dropped] = (await through([...opened, followed[3]], newDesk(3))).slice(4);
    expect(dropped.vacancies).toEqual([]);
  });

  it('reads a line only when the one before it is answered and taken', async () => {
    let read = 0;
    let written = 0;
    let furthestAhead = 0;
    async function* input() {
      for (; read < 3_000; read += 1) {
        furthestAhead = Math.max(furthestAhead, read - written);
        yield `${JSON.stringify({ id: read, text: 'hello', conversation: read % 1_500 })}\n`;
      }
    }
    const output = new Writable({
      highWaterMark: 1,
      write(_line, _encoding, done) {
        written += 1;
        setImmediate(done);
      },
    });
    await runDoor({ desk: newDesk(), scene, input: input(), output });
    expect(written).toBe(3_000);
    expect(furthestAhead).toBeLessThanOrEqual(1);
  });

  it('ends quietly when nobody reads any longer', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield '{"id":1,"text":"hello"}\n';
      }
    }
    const gone = new Writable({
      highWaterMark: 1,
      write(_line, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    await runDoor({ desk: newDesk(), scene, input: endless(), output: gone });
    expect(read).toBeLessThan(5);
  });

  it('knows the vacancies that the content has by now', async () => {
    const desk = newDesk();
    const without = { ...content, vacancies: content.vacancies.filter(({ id }) => id !== 'osg') };
    const replacing = {
      ...desk,
      get content() {
        return desk.content;
      },
      turn: async (turn: Parameters<typeof desk.turn>[0]) => {
        desk.replace(without);
        return desk.turn(turn);
      },
    };
    const line = { text: 'How much is the grant?', vacancy: 'osg' };
    const said = await through(
      [
        { id: 'x', ...line },
        { id: 'y', ...line },
      ],
      replacing,
    );
    expect(said).toMatchObject([{ id: 'x' }, { id: null, error: { code: 'unknown_vacancy', line: 2 } }]);
  });

  it('tells a fault of the desk under the id of its line, and goes on', async () => {
    const desk = newDesk();
    const faulty = {
      ...desk,
      turn: async (turn: Parameters<typeof desk.turn>[0]) => {
        if (turn.utterance === 'boom') throw new Error('a secret that somebody said');
        return desk.turn(turn);
      },
    };
    const said = await through(
      [
        { id: 'x', text: 'boom' },
        { id: 'y', text: 'hello' },
      ],
      faulty,
    );
    expect(said).toMatchObject([
      { id: 'x', error: { code: 'internal', line: 1 } },
      { id: 'y', outcome: 'smalltalk' },
    ]);
    expect(JSON.stringify(said)).not.toContain('secret');
  });
});
