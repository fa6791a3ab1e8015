/** Something of the desk, and the same of the app that it is held against. */
export interface Both<T> {
  readonly desk: T;
  readonly bare: T;
}

/** First for the desk, then for the bare app. */
export async function ofBoth<From, To>({ desk, bare }: Both<From>, of: (one: From) => Promise<To>): Promise<Both<To>> {
  return { desk: await of(desk), bare: await of(bare) };
}
