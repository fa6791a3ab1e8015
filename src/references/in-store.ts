import { PLATFORMS } from '../face.ts';
import { createBatches } from '../store/batches.ts';
import { checkValues } from '../store/check-values.ts';
import type { Row, Store, Value } from '../store/store.ts';
import { REFERENCE_KINDS, REFRESHED_AFTER, type Reference, type References } from './references.ts';

const KEEP = `insert into reference (face, place, service_url, kind, person, at) values ($1, $2, $3, $4, $5, $6)
  on conflict (face, place) do update
  set service_url = excluded.service_url, kind = excluded.kind, person = excluded.person, at = excluded.at
  where reference.at <= excluded.at`;

/**
 * References in the table `reference`; the sweep removes those that nobody told of for a year. Each time it is looked up
 * what is there, and only what is new is written: of what was written before, this process can't know whether another one
 * dropped it meanwhile, or somebody wanted to be forgotten. What is written at once goes in one transaction, which a
 * message does not let wait for the disk: the next one brings it again.
 */
export function createStoredReferences(store: Store): References {
  const write = createBatches<readonly Value[], undefined>((take) =>
    store.tx(async ({ q }) => {
      const rows = take();
      // In one order whoever writes: two instances would else wait for each other in a ring.
      for (const values of [...rows].sort(byKey)) await q(KEEP, values);
      return rows.map(() => undefined);
    }, 'process'),
  );

  async function first(sql: string, values: readonly Value[]): Promise<Reference | null> {
    const [row] = await store.q(sql, values);
    return row ? readReference(row) : null;
  }

  const references: References = {
    async keep(told) {
      const { face, place, serviceUrl, kind, person, at } = told;
      const isChat = kind === 'personal' && person !== undefined;
      if (!isNew(isChat ? await references.chatWith(face, person) : await references.get(told), told)) return;
      const values = [face, place, serviceUrl, kind, person ?? null, Date.parse(at)];
      checkValues(values);
      await write(values);
    },
    get: ({ face, place }) => first('select * from reference where face = $1 and place = $2', [face, place]),
    chatWith: (face, person) =>
      first(
        `select * from reference where face = $1 and person = $2 and kind = 'personal' order by at desc, place limit 1`,
        [face, person],
      ),
    async drop({ face, place }) {
      await store.q('delete from reference where face = $1 and place = $2', [face, place]);
    },
  };
  return references;
}

/** Beside what is there of the same place, or else of the chat with the same person that was told of last. */
function isNew(kept: Reference | null, told: Reference): boolean {
  if (kept === null || kept.place !== told.place) return true;
  const isSame = kept.serviceUrl === told.serviceUrl && kept.kind === told.kind && kept.person === told.person;
  return !isSame || Date.parse(told.at) - Date.parse(kept.at) >= REFRESHED_AFTER;
}

function byKey([face, place]: readonly Value[], [otherFace, otherPlace]: readonly Value[]): number {
  const [one, other] = [`${face} ${place}`, `${otherFace} ${otherPlace}`];
  return one < other ? -1 : Number(one > other);
}

/** Null for a face or a kind that this copy of the desk does not have. */
function readReference({ place, service_url, person, at, ...named }: Row): Reference | null {
  const face = PLATFORMS.find((one) => one === named.face);
  const kind = REFERENCE_KINDS.find((one) => one === named.kind);
  if (face === undefined || kind === undefined) return null;
  return {
    face,
    place: String(place),
    serviceUrl: String(service_url),
    kind,
    ...(typeof person === 'string' && { person }),
    at: new Date(Number(at)).toISOString(),
  };
}
