import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { CARD } from '../../../../adapters/teams/limits.ts';

/** What the renderer that Teams is built on has to say of a card, as `card: what`; nothing where it takes all of it. */
export function eventsOf(card: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: CARD.actions } });
  // It takes every second `lang` for wrong: a regular expression of its own remembers where it found the last one.
  parsed.parse({ ...card, lang: undefined }, context);
  const atParsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const events = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...atParsing, ...events].map((message) => `card: ${message}`);
}
