/** A phrase of a list that is written as one text, and where in that text it begins. */
export interface ListedPhrase {
  /** Empty where a comma has nothing before it. */
  readonly phrase: string;
  readonly at: number;
}

/**
 * Takes a list of phrases apart: commas divide them, and so do the ends of lines, with or without a comma. As everywhere in
 * the files, what stands behind a `#` that follows a blank is a remark.
 */
export function listedPhrases(text: string): ListedPhrase[] {
  const found: ListedPhrase[] = [];
  let lineAt = 0;
  for (const line of text.split('\n')) {
    let at = lineAt;
    const parts = line.replace(REMARK, '').split(',');
    for (const [i, part] of parts.entries()) {
      const phrase = part.trim();
      // Behind the last comma of a line nothing need follow.
      if (phrase !== '' || i < parts.length - 1) found.push({ phrase, at: at + part.length - part.trimStart().length });
      at += part.length + 1;
    }
    lineAt += line.length + 1;
  }
  return found;
}

const REMARK = /(?:^|\s)#[^\n]*$/;
