import { fill, fillText } from '../../content/fill.ts';
import type { LocalTime } from '../../content/local-time.ts';
import type { Webinar } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { bookOf, MANY } from '../book.ts';
import { beginOf, endOf, endOfDay, isoOf, sayDate, sayInstant, sayLeft } from '../time.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, isPrivate, list, note, say } from './draft.ts';
import { sayTime } from './elsewhere.ts';
import { opening } from './opening.ts';
import { sayRest } from './remarks.ts';
import { sayText } from './tongue.ts';
import { sayUnknown } from './unknown.ts';

/** What is asked of a webinar: when and what it is, how to register, or both. */
interface Asked {
  readonly date: boolean;
  readonly registration: boolean;
}

type Phase = 'cancelled' | 'upcoming' | 'begun' | 'over';

/**
 * Tells about the webinars that the postings announce: once, however much is asked of them. That one is over or cancelled
 * is the first sentence.
 */
export function tellWebinar(draft: Draft): void {
  const asks = (intent: string) => draft.decision.parts.some((part) => part.intent === intent);
  const asked = { date: asks('webinar_date'), registration: asks('webinar_registration') };
  const comparison = compare(draft.vacancies, 'webinar');
  for (const group of comparison.known.slice(0, MANY - 1))
    sayWebinar(draft, asked, opening(draft, group.vacancies), group);
  sayRest(draft, comparison.known.length - (MANY - 1));
  sayUnknown(draft, 'webinar', comparison, (scope, group) => sayWebinar(draft, asked, scope, group));
}

function sayWebinar(draft: Draft, asked: Asked, scope: Runs, { reading, vacancies }: Group<'webinar'>): void {
  const webinar = bookOf(draft.content).webinars.get(reading.value ?? '');
  if (!webinar) return;
  cite(draft, vacancies, 'webinar');
  const phase = phaseOf(webinar, draft.now);
  if (phase === 'upcoming') sayUpcoming(draft, asked, scope, webinar);
  else sayPast(draft, asked, scope, webinar, phase);
  if (asked.date && !draft.decision.elsewhere) sayContent(draft, webinar);
  if (phase === 'upcoming') draft.blocks.push(eventOf(draft, webinar, asked));
  note(draft, fill(draft.words.webinar.printed, { printed: webinar.printed }));
  if (webinar.note) note(draft, sayText(draft, webinar.note));
}

function sayUpcoming(draft: Draft, asked: Asked, scope: Runs, webinar: Webinar): void {
  const { words } = draft;
  const link = [{ kind: 'link', text: words.webinar.link, url: webinar.register }] as const;
  const starts = sayTime(draft, webinar.starts);
  const left = isPrivate(draft)
    ? fill(words.webinar.left, { left: sayLeft(words, beginOf(webinar.starts) - draft.now) })
    : [];
  if (asked.date) {
    say(draft, fill(words.webinar.upcoming, { scope, starts }), left, sayEnd(draft, webinar));
    if (asked.registration) say(draft, fill(words.webinar.register_here, { link }));
    return;
  }
  say(draft, fill(words.webinar.register, { scope, link }));
  say(draft, fill(words.webinar.starts, { starts }), left);
}

/** No link to register: one that still works would invite to something that is over. */
function sayPast(draft: Draft, asked: Asked, scope: Runs, webinar: Webinar, phase: Exclude<Phase, 'upcoming'>): void {
  const { words } = draft;
  const refusal = asked.registration ? fill(words.webinar.no_register) : [];
  if (webinar.state.kind === 'cancelled' && phase === 'cancelled') {
    const filling = { date: sayDate(words, webinar.state.on), reason: sayText(draft, webinar.state.reason) };
    say(draft, fill(words.webinar.cancelled, { scope, ...filling }), refusal);
    return;
  }
  const says = phase === 'over' ? words.webinar.over : words.webinar.begun;
  say(draft, fill(says, { scope, starts: sayTime(draft, webinar.starts) }), refusal);
}

function sayEnd(draft: Draft, { ends }: Webinar): Runs {
  if (ends === 'not_stated') return fill(draft.words.webinar.ends_unknown);
  return fill(draft.words.webinar.ends, { ends: sayTime(draft, ends) });
}

function sayContent(draft: Draft, { organiser, content }: Webinar): void {
  say(draft, fill(draft.words.webinar.content, { organiser: sayText(draft, organiser) }));
  list(
    draft,
    content.map(({ text }) => sayText(draft, text)),
  );
}

/** The link to register stands in the entry, unless it was asked for and has been said. */
function eventOf(draft: Draft, { names, starts, ends, register }: Webinar, asked: Asked) {
  const end = ends === 'not_stated' ? {} : { ends: isoOf(ends) };
  const url = asked.registration ? {} : { url: register };
  return {
    kind: 'event',
    title: fillText(draft.words.webinar.title, { name: sayText(draft, names) }),
    starts: isoOf(starts),
    ...end,
    zone: starts.zone,
    when: sayInstant(draft.words, starts).text,
    ...url,
  } as const;
}

/** A webinar whose end is not stated counts as over when its day is. */
function phaseOf({ state, starts, ends }: Webinar, now: number): Phase {
  if (state.kind === 'cancelled' && now >= Date.parse(state.on)) return 'cancelled';
  if (now < beginOf(starts)) return 'upcoming';
  return now >= overAt(starts, ends) ? 'over' : 'begun';
}

function overAt(starts: LocalTime, ends: LocalTime | 'not_stated'): number {
  return ends === 'not_stated' ? endOfDay(starts) : endOf(ends);
}
