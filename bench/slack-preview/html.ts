/** A part of a payload, read loosely: the preview draws whatever it is given. */
export type Part = Readonly<Record<string, unknown>>;

export function partsOf(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.filter(isPart) : [];
}

export function partOf(value: unknown): Part {
  return isPart(value) ? value : {};
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}

export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element of HTML around some that are drawn already. */
export function element(tag: string, classes: string, inside: string): string {
  return `<${tag}${classes === '' ? '' : ` class="${classes}"`}>${inside}</${tag}>`;
}
