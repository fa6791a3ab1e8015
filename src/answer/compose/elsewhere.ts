import { fill, fillText, joinRuns } from '../../content/fill.ts';
import { type LocalTime, localTimeIn, whichOfTwo } from '../../content/local-time.ts';
import type { Wording } from '../../content/schema/wording.ts';
import type { Run, Runs } from '../../reply/reply.ts';
import type { Elsewhere, Part, ZoneAsked } from '../decision.ts';
import { TIMED } from '../elsewhere.ts';
import { isoOf, sayClock, sayDate, sayInstant, sayInstantIn } from '../time.ts';
import { offerAll } from './choices.ts';
import { type Draft, isColleague, list, note, say } from './draft.ts';
import { namesOf, sayCountry, sayName } from './tongue.ts';

/** An instant in the zones that it was asked for, with the posting's own beside them; where none was, in that one alone. */
export function sayTime(draft: Draft, time: LocalTime): Runs {
  const here = sayInstant(draft.words, time);
  const { elsewhere } = draft.decision;
  const zones = elsewhere?.kind === 'zones' ? elsewhere.zones.filter(({ zone }) => zone !== time.zone) : [];
  if (zones.length === 0) return [here];
  return sayBoth(
    draft,
    zones.map((zone) => sayThere(draft, zone, time)),
    { run: here, time },
  );
}

/** A wall-clock minute of the zone that was asked about, with what the clocks of `zone` show then. */
export function sayMoment(draft: Draft, time: LocalTime, at: string, zone: string): Runs {
  const here = localTimeIn(zone, at);
  const { elsewhere } = draft.decision;
  const asked = elsewhere?.kind === 'zones' ? elsewhere.zones.find((one) => one.zone === time.zone) : undefined;
  const run = sayInstantIn(draft.words, here, at);
  if (!asked || asked.zone === zone) return [run];
  const name = zoneName(draft, asked, at);
  return sayBoth(draft, [{ run: sayInstantIn(draft.words, time, at, name), time, zone: name }], {
    run,
    time: here,
  });
}

/** After a time was told: that the asker's zone is not known, or which place of a country was meant. */
export function tellElsewhere(draft: Draft, part: Part): void {
  const { elsewhere } = draft.decision;
  if (!elsewhere || !TIMED.has(part.intent)) return;
  if (elsewhere.kind === 'own_unknown') note(draft, fill(draft.words.elsewhere.own_unknown));
  if (part.outcome === 'clarify' && elsewhere.kind === 'which') askWhich(draft, part, elsewhere);
}

/** One instant as the clocks of a zone show it, and what that zone is called. */
interface Shown {
  readonly run: Extract<Run, { kind: 'time' }>;
  readonly time: LocalTime;
  /** Undefined for the posting's own. */
  readonly zone?: string;
}

/** The long date stands once where it is the same day in all these places. */
function sayBoth({ words }: Draft, there: readonly Shown[], here: Shown): Runs {
  const [{ time } = here] = there;
  const isOneDay = [...there, here].every((one) => one.time.at.slice(0, 10) === time.at.slice(0, 10));
  const shown = there.map((one, at) => (isOneDay && at > 0 ? clockOf(words, one) : one.run));
  const { both, both_one_day } = words.elsewhere;
  if (!isOneDay) return fill(both, { there: joined(words, shown), here: [here.run] });
  return fill(both_one_day, { there: joined(words, shown), here: [clockOf(words, here)] });
}

function clockOf(words: Wording, { run, time, zone }: Shown): Run {
  const clock = sayClock(words, time);
  if (zone !== undefined) return { ...run, text: fillText(words.elsewhere.clock, { clock, zone }) };
  const here = words.time.zones[time.zone] ?? time.zone;
  return { ...run, text: fillText(words.elsewhere.clock_here, { clock, zone: here }) };
}

function joined(words: Wording, runs: readonly Run[]): Runs {
  const comma = { kind: 'text', text: words.join.comma } as const;
  const and = { kind: 'text', text: words.join.and } as const;
  const [last, ...before] = [...runs].reverse();
  const first = joinRuns(
    before.reverse().map((run) => [run]),
    comma,
  );
  return joinRuns(
    [first, last ? [last] : []].filter(({ length }) => length > 0),
    and,
  );
}

function sayThere(draft: Draft, asked: ZoneAsked, time: LocalTime): Shown {
  const at = isoOf(time);
  const there = localTimeIn(asked.zone, at);
  noteDay(draft, asked, there.at.slice(0, 10), time.at.slice(0, 10));
  const zone = zoneName(draft, asked, at);
  return { run: sayInstantIn(draft.words, there, at, zone), time: there, zone };
}

/** That the calendar there shows another day: the date is what people overlook. */
function noteDay(draft: Draft, asked: ZoneAsked, there: string, here: string): void {
  const { day_after, day_before } = draft.words.elsewhere;
  const place = placeName(draft, asked);
  if (there > here) note(draft, fill(day_after, { place }));
  if (there < here) note(draft, fill(day_before, { place }));
}

function zoneName(draft: Draft, asked: ZoneAsked, at: string): string {
  const { first_of_two, second_of_two } = draft.words.elsewhere;
  const name = timeName(draft, asked);
  const which = whichOfTwo(asked.zone, at);
  if (which === null) return name;
  return fillText(which === 'first' ? first_of_two : second_of_two, { zone: name });
}

/** What the time of a zone is called. */
export function timeName(draft: Draft, asked: ZoneAsked): string {
  const { zone, own } = draft.words.elsewhere;
  const place = placeName(draft, asked);
  const isOwn = asked.names === null && asked.country === null;
  return asked.isTime ? place : fillText(isOwn ? own : zone, { place, zone: asked.zone });
}

/** What a zone is called by its place. */
export function placeName(draft: Draft, { zone, names, country }: ZoneAsked): string {
  if (names) return sayName(draft, names);
  return country ? sayCountry(draft, country) : zone;
}

type Which = Extract<Elsewhere, { kind: 'which' }>;

/** Asks which place is meant. A choice stands by itself: it says again what was asked, and about which vacancies. */
function askWhich(draft: Draft, part: Part, { country, offered }: Which): void {
  const { which, label } = draft.words.elsewhere;
  const prompt = fillText(which, { country: sayCountry(draft, country) });
  const places = offered.map((names) => sayName(draft, names));
  if (isColleague(draft)) {
    const choices = places.map((place) => ({
      label: fillText(label, { place }),
      utterance: askFor(draft, part, place),
    }));
    offerAll(draft, prompt, choices);
    return;
  }
  say(draft, [{ kind: 'text', text: prompt }]);
  list(
    draft,
    places.map((place) => [{ kind: 'text', text: place }]),
  );
}

function askFor(draft: Draft, { intent, moments }: Part, place: string): string {
  const { choices } = draft.words.elsewhere;
  const [moment] = Object.values(moments ?? {});
  const isOfAll = draft.decision.concerned.by === 'none';
  const filling = { place, ...(isOfAll ? {} : { vacancies: namesOf(draft, draft.vacancies) }) };
  const key = isOfAll ? 'utterance' : 'utterance_for';
  if (moment) return fillText(choices.in_time[key], { ...filling, when: sayWhen(draft, moment.time) });
  return fillText(choices[intent === 'webinar_date' ? 'webinar_date' : 'deadline'][key], filling);
}

/** A wall-clock minute without its zone. */
function sayWhen({ words }: Draft, time: LocalTime): string {
  return fillText(words.elsewhere.when, { clock: sayClock(words, time), date: sayDate(words, time.at.slice(0, 10)) });
}
