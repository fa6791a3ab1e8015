import type { ViewSubmitAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { orSaid } from '../../../../adapters/slack/drafting/submitting.ts';
import type { LogCode } from '../../../../src/log/codes.ts';

const submission = (values: object) => ({ view: { state: { values } } }) as ViewSubmitAction;
const withField = submission({ 'text.1.x': { 's.text': { type: 'plain_text_input', value: 'Mine.' } } });
const field = { actionId: 's.text', lang: 'fr' } as const;
const away = () => Promise.reject(new Error('the store does not answer'));

describe('a dialog that is submitted while the store is away', () => {
  it('stays, with what was written, and says so beside the field', async () => {
    const logged: LogCode[] = [];
    const { ack, after } = await orSaid(away(), (code) => logged.push(code), withField, field);
    expect(ack).toEqual({
      response_action: 'errors',
      errors: { 'text.1.x': expect.stringContaining('Ma base de données ne répond pas') },
    });
    expect(after).toBeUndefined();
    expect(logged).toEqual(['slack_failed']);
  });

  it('fails where there is no field to say it beside', async () => {
    await expect(orSaid(away(), () => {}, submission({}), field)).rejects.toThrow('does not answer');
  });
});
