/** What is the installation's own in the manifest of the app. */
export interface Filling {
  /** The application id of the bot; the app in Teams goes by the same one. */
  readonly appId: string;
  /** The desk's address on the internet, without a slash at its end. */
  readonly publicUrl: string;
  /** Of the app, as semver writes it. */
  readonly version: string;
}

const GAP = /\{\{(\w+)\}\}/g;

/** The manifest with its gaps (`{{appId}}`) filled. Throws where it has a gap that nothing fills. Pure. */
export function fillManifest(template: string, { appId, publicUrl, version }: Filling): string {
  const values: Readonly<Record<string, string>> = { appId, publicUrl, version, domain: new URL(publicUrl).hostname };
  return template.replace(GAP, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing fills ${gap}`);
    return JSON.stringify(value).slice(1, -1);
  });
}
