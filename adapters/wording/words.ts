import type { Lang } from '../../src/content/schema/text.ts';

/** The same words in every language: one that lacks in one of them does not compile. */
export type Words<W> = Readonly<Record<Lang, W>>;
