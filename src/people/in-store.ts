import { LANGS } from '../content/schema/text.ts';
import { type Log, silent } from '../log/log.ts';
import type { Statements } from '../store/store.ts';
import type { People } from './people.ts';

/** Languages in the table `person`. That the store fails is logged once until it has answered again. */
export function createStoredPeople(store: Statements, log: Log = silent): People {
  let isReported = false;
  return {
    async langOf(person) {
      try {
        const [row] = await store.q('select lang from person where person = $1', [person]);
        isReported = false;
        return LANGS.find((lang) => lang === row?.lang);
      } catch (error) {
        if (!isReported) log('setting_unreadable', { error });
        isReported = true;
        return undefined;
      }
    },
    async setLang(person, lang, at) {
      if (lang === null) await store.q('delete from person where person = $1', [person]);
      else
        await store.q(
          `insert into person (person, lang, at) values ($1, $2, $3)
           on conflict (person) do update set lang = excluded.lang, at = excluded.at`,
          [person, lang, Date.parse(at)],
        );
    },
  };
}
