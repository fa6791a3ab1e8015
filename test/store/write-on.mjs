// Opens a store and writes for ever, one line on the output for each write that the store has acknowledged; the one who
// started it kills it meanwhile. Arguments: the folder of the build, the name of this run, the file or address.
const [, , build, run, file, url] = process.argv;
const { openStore } = await import(new URL(`../../${build}/src/store/open-store.js`, import.meta.url).href);

const { createStoredInbox } = await import(new URL(`../../${build}/src/inbox/in-store.js`, import.meta.url).href);

const store = await openStore({ file, url });
const inbox = createStoredInbox({ store, clock: () => new Date().toISOString(), secret: 'secret' });
for (let n = 0; ; n += 1) {
  const id = n % 5 === 3 ? `kept ${run}-${n}` : `${run}-${n}`;
  if (n % 5 === 4) {
    await store.tx(async ({ q }) => {
      await q("insert into told (id, face, place, content_version, at) values ($1, 'web', 'p', 'v', 1)", [id]);
      for (const fact of ['a', 'b', 'c']) await q("insert into told_fact values ($1, 'ops', $2)", [id, fact]);
    });
  } else if (n % 5 === 3) {
    await Promise.all([id, `${id} too`].map((event) => inbox.keep(event, { event })));
  } else {
    await store.q('insert into seen (event, at) values ($1, $2)', [id, n]);
  }
  // Waits until the pipe has taken it, so that what was read is what was acknowledged.
  await new Promise((written) => process.stdout.write(`${id}\n`, written));
}
