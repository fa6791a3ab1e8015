import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { postgresFault } from '../../src/store/postgres-faults.ts';

const failureOf = (url: string): Promise<unknown> =>
  openStore({ url, file: '' }).then(
    () => 'it opened',
    (error) => error,
  );

/** An error as the driver or Node throws it. */
const coded = (code: string) => Object.assign(new Error(`something with ${code}, hush`), { code });

describe('a PostgreSQL server that can’t be used', () => {
  it.each([
    ['5432', /write one such as postgres:/],
    ['mysql://desk:hush@db:5432/desk', /write one such as postgres:/],
    ['postgres://desk:hush@:70000/desk', /write one such as postgres:/],
    ['postgres://desk:hush@127.0.0.1:1/desk?password=hush', /127\.0\.0\.1:1\/desk, does not answer/],
  ])('%s: says what to mend and never a password', async (url, mend) => {
    const failure = await failureOf(url);
    expect(failure).toMatchObject({ name: 'DeskError', code: 'store_unreachable', message: mend });
    // As a log would print it, with cause and all.
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('hush');
  });

  it('is told of when it hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await failureOf(`postgres://desk:hush@127.0.0.1:${port}/desk`)).toMatchObject({ code: 'store_unreachable' });
    server.close();
  });

  it.each([
    ['28P01', 'store_unreachable', /user and password/],
    ['28000', 'store_unreachable', /user and password/],
    ['3D000', 'store_unreachable', /Create it/],
    ['42501', 'store_unreachable', /Grant/],
    ['25006', 'store_unreachable', /primary/],
    ['53300', 'store_unreachable', /max_connections/],
    ['ENOTFOUND', 'store_unreachable', /Mend the host/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'store_unreachable', /sslrootcert/],
    ['ETIMEDOUT', 'store_unreachable', /Check that it runs/],
    ['57P01', 'store_unreachable', /Check that it runs/],
    ['08006', 'store_unreachable', /Check that it runs/],
    ['55P03', 'store_locked', /again in a moment/],
    ['57014', 'store_locked', /again in a moment/],
    ['40P01', 'store_locked', /again in a moment/],
    ['53100', 'store_full', /Free some/],
    ['XX001', 'store_damaged', /backup/],
  ])('%s is %s, with its mend', (said, code, mend) => {
    const fault = postgresFault(coded(said), 'db:5432/desk');
    expect(fault).toMatchObject({ name: 'DeskError', code, message: mend });
    expect(inspect(fault)).toContain(`db:5432/desk`);
    expect(inspect(fault)).not.toContain('hush');
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'without a code, “%s” is a connection too',
    (message) => expect(postgresFault(new Error(message), 'db')).toMatchObject({ code: 'store_unreachable' }),
  );

  it.each(['23505', '42601', '42P01', '22021'])('%s is a mistake of ours, and stays as it is', (code) => {
    const error = coded(code);
    expect(postgresFault(error, 'db')).toBe(error);
  });
});
