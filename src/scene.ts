import type { Lang } from './content/schema/text.ts';

/** What somebody chose for a card or a draft. Ids that the content does not have choose nothing. */
export interface Chosen {
  readonly lang?: Lang;
  readonly vacancies?: readonly string[];
  readonly intents?: readonly string[];
}

/** The surroundings of a question; everything the core may know of the world outside the content. */
export interface Scene {
  /** The instant of asking, ISO 8601 in UTC. */
  readonly now: string;
  /** `shared`: a channel, a thread, a card that stays. `private`: only the asker sees it. */
  readonly audience: 'private' | 'shared';
  /** `applicant`: a text that staff send on; it stands by itself, without choices or bot wording. */
  readonly voice: 'colleague' | 'applicant';
  /** Private: the reader's setting. Shared: the place's language. */
  readonly lang?: Lang;
  /** The reader's IANA zone, for private answers. */
  readonly zone?: string;
  /** The vacancy that the place is bound to. */
  readonly vacancy?: string;
  /** The programme that the place is about: where no vacancy is named, its open ones are meant. */
  readonly programme?: string;
  /** Facts that staff are checking, each as `ops.stipend`: no answer tells them. */
  readonly held?: readonly string[];
  /** Who asks; what people say of themselves is kept apart by person. */
  readonly person?: string;
  /** What the answer is about because somebody chose so: it wins over what the utterance says. */
  readonly chosen?: Chosen;
  /** What the channel is called to which a question of theirs can be passed on; absent where none can be. */
  readonly deskChannel?: string;
}
