// Opens a store, says which versions of the schema it has, and closes it. Arguments: the folder of the build, the file.
const [, , build, file] = process.argv;
const { openStore } = await import(new URL(`../../${build}/src/store/open-store.js`, import.meta.url).href);

const store = await openStore({ file });
console.log(JSON.stringify(await store.q('select * from schema_version')));
await store.close();
