import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../../src/content/schema/text.ts';
import { wordingSchema } from '../../src/content/schema/wording.ts';

const read = (lang: string) =>
  parse(readFileSync(new URL(`../../content/wording/${lang}.yaml`, import.meta.url), 'utf8'));

describe('wording', () => {
  it.each(LANGS)('has every sentence with its placeholders (%s)', (lang) => {
    const result = wordingSchema.safeParse(read(lang));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it('has the same policies, intents and topics in both languages', () => {
    const [en, fr] = LANGS.map((lang) => wordingSchema.parse(read(lang)));
    expect(Object.keys(fr?.intents ?? {})).toEqual(Object.keys(en?.intents ?? {}));
    expect(Object.keys(fr?.topics ?? {})).toEqual(Object.keys(en?.topics ?? {}));
    const policies = (wording: typeof en) =>
      Object.values(wording?.facts ?? {}).map((fact) => ('policies' in fact ? Object.keys(fact.policies) : []));
    expect(policies(fr)).toEqual(policies(en));
  });

  it('refuses a sentence that lost a placeholder or has one too many', () => {
    const wording = read('en');
    wording.facts.stipend.says = '{scope} interns receive {cash}.';
    const messages = wordingSchema.safeParse(wording).error?.issues.map(({ message }) => message);
    expect(messages).toEqual([
      'there is no placeholder {cash} here; it may hold {scope}, {money}',
      'the placeholder {money} is missing',
    ]);
  });
});
