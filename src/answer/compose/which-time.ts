import { fill, fillText } from '../../content/fill.ts';
import type { Choice } from '../../reply/reply.ts';
import type { Part, ZoneAsked } from '../decision.ts';
import { offerAll } from './choices.ts';
import { type Draft, isColleague, list, say } from './draft.ts';
import { placeName, timeName } from './elsewhere.ts';
import { listed } from './tongue.ts';

/** Asks which time is meant in places that were named; in a text for an applicant the times are listed. */
export function askWhichTime(draft: Draft, parts: readonly Part[], zones: readonly ZoneAsked[]): void {
  const { which_time, no_time } = draft.words.elsewhere;
  const places = listed(
    draft,
    zones.map((asked) => timeName(draft, asked)),
  );
  const isAfterAnswer = isColleague(draft) && parts.some(({ reason }) => reason === 'no_time');
  say(draft, fill(isAfterAnswer ? no_time : which_time, { zone: places }));
  const choices = parts.flatMap(({ intent }) => choiceOf(draft, intent, zones, places) ?? []);
  offerAll(draft, '', choices);
  if (isColleague(draft)) return;
  list(
    draft,
    choices.map(({ label }) => [{ kind: 'text', text: label }]),
  );
}

function choiceOf(draft: Draft, intent: string, zones: readonly ZoneAsked[], zone: string): Choice | undefined {
  const { choices } = draft.words.elsewhere;
  if (intent !== 'webinar_date' && intent !== 'deadline') return undefined;
  const place = listed(
    draft,
    zones.map((asked) => placeName(draft, asked)),
  );
  return {
    label: fillText(choices[intent].label, { zone }),
    utterance: fillText(choices[intent].utterance, { place }),
  };
}
