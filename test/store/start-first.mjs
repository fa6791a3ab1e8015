// Says when it is loaded, and when its input ends opens a store, says which versions the schema has, and closes it; so
// that several can be let go at one moment. Arguments: the folder of the build, the file.
import { text } from 'node:stream/consumers';

const [, , build, file] = process.argv;
const load = (name) => import(new URL(`../../${build}/src/store/${name}.js`, import.meta.url).href);
const { openStore } = await load('open-store');
const { loadSqlite } = await load('sqlite-driver');
await loadSqlite();

console.log('ready');
await text(process.stdin);
const store = await openStore({ file });
console.log(JSON.stringify(await store.q('select * from schema_version')));
await store.close();
