import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openStore } from '../../src/store/open-store.ts';
import type { Stand } from './stands.ts';

/** A PostgreSQL server to test on, such as postgres://postgres@127.0.0.1:5432/test; each test file has a schema of its own. */
export const { TEST_DATABASE_URL } = process.env;

/** Where a stand of its own lives on the server. */
export interface Schema extends Stand {
  readonly url: string;
}

export async function makeSchema(): Promise<Schema> {
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(TEST_DATABASE_URL ?? '');
  url.searchParams.set('options', `-csearch_path=${name}`);
  await onServer(`create schema ${name}`);
  return {
    url: url.href,
    open: () => openStore({ url: url.href, file: '' }),
    remove: () => onServer(`drop schema ${name} cascade`),
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
