import type { FactId } from '../content/schema/facts.ts';
import type { InProcessConversations } from '../conversations/in-process.ts';
import type { Memory, StatedByPerson } from '../memory.ts';
import { ownPrefix } from '../people/own-conversation.ts';
import type { People } from '../people/people.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import type { Keeper, Subject, Trace } from './trace.ts';

/** What each thing that people state is about. */
const ABOUT: { readonly [Key in keyof StatedFacts]-?: FactId } = {
  age: 'age',
  ageBounds: 'age',
  born: 'age',
  turns: 'age',
  nationalities: 'nationality',
  memberNational: 'nationality',
  notMemberNational: 'nationality',
  education: 'education',
  languages: 'languages',
};

type Kept = Pick<InProcessConversations, 'all' | 'drop' | 'get' | 'put'>;

/** What the conversations of this process keep: what they are about, and what people said of themselves. */
export function createTalkKeeper(conversations: Kept): Keeper {
  /** Until no turn comes between. */
  async function forgetStated(name: string, subject: Subject): Promise<void> {
    const { memory, version } = await conversations.get(name);
    if (!statedBy(memory, subject)) return;
    if (!(await conversations.put(name, withoutStated(memory, subject), version))) await forgetStated(name, subject);
  }

  return {
    async find(subject) {
      return conversations.all().flatMap(([name, { memory }]) => tracesIn(memory, subject, isOwn(name, subject)));
    },
    async forget(subject) {
      for (const [name] of conversations.all()) {
        if (isOwn(name, subject)) conversations.drop(name);
        else await forgetStated(name, subject);
      }
    },
  };
}

/** The language that somebody chose, where no store keeps it. */
export function createChoiceKeeper(people: People): Keeper {
  return {
    async find({ id }) {
      const lang = id === undefined ? undefined : await people.langOf(id);
      return lang ? [{ kind: 'lang', lang, at: null }] : [];
    },
    async forget({ id }) {
      if (id !== undefined) await people.setLang(id, null, '');
    },
  };
}

function isOwn(name: string, { id, conversation }: Subject): boolean {
  return name === conversation || (id !== undefined && name.startsWith(ownPrefix(id)));
}

function statedBy({ stated }: Memory, { id }: Subject): StatedByPerson | undefined {
  return id !== undefined && Object.hasOwn(stated, id) ? stated[id] : undefined;
}

function withoutStated(memory: Memory, { id }: Subject): Memory {
  return { ...memory, stated: Object.fromEntries(Object.entries(memory.stated).filter(([person]) => person !== id)) };
}

/** In a conversation of their own, whatever was said was said by them, named or not. */
function tracesIn(memory: Memory, subject: Subject, own: boolean): readonly Trace[] {
  const theirs = statedBy(memory, subject);
  const stated = own ? Object.values(memory.stated) : theirs ? [theirs] : [];
  const { topic } = memory;
  return [
    ...(own && topic
      ? [{ kind: 'topic', vacancies: topic.vacancies, intents: topic.intents, at: topic.at } as const]
      : []),
    ...stated.map(({ facts, aside, at }) => {
      const said = [...saidIn(facts), ...saidIn(aside?.facts ?? {})];
      return { kind: 'stated', said, at } as const;
    }),
  ];
}

function saidIn(facts: StatedFacts) {
  const keys = Object.keys(ABOUT).filter((key): key is keyof StatedFacts => Object.hasOwn(ABOUT, key));
  return keys.flatMap((key) => {
    const words = facts[key]?.words;
    return words === undefined ? [] : [{ about: ABOUT[key], words }];
  });
}
