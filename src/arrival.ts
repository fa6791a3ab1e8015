import type { Content } from './content/content.ts';
import { isPlatform } from './face.ts';
import { keptAs } from './people/kept-as.ts';
import { ownConversation } from './people/own-conversation.ts';
import type { People } from './people/people.ts';
import type { Places } from './places/places.ts';
import { type PlaceSettings, QUIET, settingsOn } from './places/settings.ts';
import type { Turn } from './turn.ts';

/** A turn where the desk takes it up: with what its place has set and its speaker chose. */
export interface Arrived {
  readonly turn: Turn;
  readonly settings: PlaceSettings;
}

/**
 * The turn with the names that things are kept under: the console is a place of its own, and what somebody says to the desk
 * alone on a platform belongs to them.
 */
export function named(turn: Turn): Turn {
  const { face, conversation, scene } = turn;
  if (face === undefined) return turn;
  if (!isPlatform(face)) return { ...turn, place: turn.place ?? face };
  const isOwn = scene.audience === 'private' && scene.person !== undefined && conversation !== undefined;
  return isOwn ? { ...turn, conversation: ownConversation(scene.person, conversation) } : turn;
}

/** Fills in, where the face gave none, what the place has set and in private the language that the speaker chose. */
export async function arrive(
  { places, people }: { readonly places: Places; readonly people: People },
  content: Content,
  turn: Turn,
): Promise<Arrived> {
  const { face, place, scene } = turn;
  if (face === undefined) return { turn, settings: QUIET };
  const person = keptAs({ face, ...(scene.person !== undefined && { person: scene.person }) });
  const isPrivate = scene.audience === 'private';
  const [kept, chosen] = await Promise.all([
    place === undefined ? undefined : places.get(place),
    isPrivate && scene.lang === undefined && person !== undefined ? people.langOf(person) : undefined,
  ]);
  const settings = settingsOn(face, kept?.settings ?? QUIET);
  const lang = scene.lang ?? (isPrivate ? chosen : settings.lang);
  const bound = scene.vacancy === undefined && scene.programme === undefined ? boundIn(content, settings) : {};
  return { turn: { ...turn, scene: { ...scene, ...(lang && { lang }), ...bound } }, settings };
}

/** What a place is bound to; a vacancy or programme that the content no longer has binds nothing. */
function boundIn({ vacancies, programmes }: Content, { vacancy, programme }: PlaceSettings) {
  const bound = vacancies.find(({ id }) => id === vacancy);
  const wider = programmes.find(({ id }) => id === programme);
  return { ...(bound && { vacancy: bound.id }), ...(wider && { programme: wider.id }) };
}
